import type { ComparisonOverTime, CriteriaComparison, ScoreHistory } from '@digital-customs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';

interface Asked {
  group: string;
  member?: string | undefined;
}
const given = (query: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));

/** Never kept between visits, as the comparison itself. */
export const useCriteria = (asked: Asked & { round: string; segment: string }) =>
  useQuery({
    queryKey: ['maturity', 'criteria', asked],
    queryFn: ({ signal }) =>
      send<CriteriaComparison>('get', '/api/maturity/comparison/criteria', { query: given({ ...asked }), signal }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

export const useOverTime = (asked: Asked) =>
  useQuery({
    queryKey: ['maturity', 'over-time', asked],
    queryFn: ({ signal }) =>
      send<ComparisonOverTime>('get', '/api/maturity/comparison/over-time', { query: given({ ...asked }), signal }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

export const useHistory = (member: string) =>
  useQuery({
    queryKey: ['maturity', 'history', member],
    queryFn: ({ signal }) => send<ScoreHistory>('get', '/api/maturity/history', { query: { member }, signal }),
  });
