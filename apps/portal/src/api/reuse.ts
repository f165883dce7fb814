import type { ItemReuse, ReuseContent, ReusedType, ReuseView, StatementDecision } from '@digital-customs/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from './client';

const addressOf = (type: ReusedType) => `/api/${type}s/{id}/reuse`;

const itemReuseQuery = (type: ReusedType, id: string) =>
  queryOptions({
    queryKey: ['reuse', type, id],
    queryFn: ({ signal }) => send<ItemReuse>('get', addressOf(type), { path: { id }, signal }),
  });

/** Who reuses an item, and what the reader's own Member says about it. */
export const useItemReuse = (type: ReusedType, id: string) => useQuery(itemReuseQuery(type, id));

export type ReuseFilter = { queue?: 'published' | 'own' | 'ours' | 'approval' } & Partial<
  Record<'kind' | 'type' | 'member', string>
>;

/** Statements of a queue, page by page. */
export const reuseListQuery = (filter: ReuseFilter) =>
  infiniteQueryOptions({
    queryKey: ['reuse', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      send<{ items: ReuseView[]; next: string | null }>('get', '/api/reuse', {
        query: { ...filter, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export type ReuseStep = { propose: ReuseContent } | { decide: StatementDecision } | { withdraw: string };

/** States a Member's reuse, decides on what was stated, or takes it back. */
export function useReuseStep({ type, item, member, version }: Pick<ReuseView, 'type' | 'item' | 'member' | 'version'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: ReuseStep) => {
      const call = { path: { id: item, member }, headers: { 'If-Match': `"${version}"` } };
      const at = `${addressOf(type)}/{member}`;
      if ('propose' in step) return send<ReuseView>('put', `${at}/proposal`, { ...call, body: step.propose });
      if ('decide' in step) return send<ReuseView>('post', `${at}/approval`, { ...call, body: step.decide });
      return send<ReuseView>('post', `${at}/withdrawal`, { ...call, body: { reason: step.withdraw } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['reuse'] }),
  });
}
