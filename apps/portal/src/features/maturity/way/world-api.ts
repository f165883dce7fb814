import type { WorldView } from '@digital-customs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchWorld = (group: string, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/world', { params: { query: { group } }, signal })) as Promise<WorldView>;

/** Never kept between visits: what may be shown can change with each consent. */
export const useWorld = (group: string) =>
  useQuery({
    queryKey: ['maturity', 'world', group],
    queryFn: ({ signal }) => fetchWorld(group, signal),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
