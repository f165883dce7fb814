import type { Comparison, Peer } from '@digital-customs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

interface Asked {
  round?: string | undefined;
  group: string;
  member?: string | undefined;
}

const fetchComparison = ({ round, group, member }: Asked, signal: AbortSignal) =>
  answer(
    api.GET('/api/maturity/comparison', {
      params: { query: { group, ...(round && { round }), ...(member && { member }) } },
      signal,
    }),
  ) as Promise<Comparison>;
const fetchPeers = (member: string, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/peers', { params: { query: { member } }, signal })) as Promise<{ items: Peer[] }>;

/** Never kept between visits: a Member that has withdrawn its consent is gone at the next look. */
export const useComparison = (asked: Asked) =>
  useQuery({
    queryKey: ['maturity', 'comparison', asked],
    queryFn: ({ signal }) => fetchComparison(asked, signal),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

export const usePeers = (member: string | undefined) =>
  useQuery({
    queryKey: ['maturity', 'peers', member],
    queryFn: ({ signal }) => fetchPeers(member!, signal),
    enabled: member !== undefined,
    staleTime: 0,
  });
