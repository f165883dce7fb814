import type { CallCandidate, CallContent, CallListItem, CallView, PracticeListItem, Unanswered } from '@digital-customs/contracts'; // prettier-ignore
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { callQuery } from '@/api/call';
import { send } from '@/api/client';

export type CallFilter = Partial<Record<'status' | 'topic' | 'segment' | 'theme' | 'region', string>>;

export const callsQuery = (filter: CallFilter) =>
  infiniteQueryOptions({
    queryKey: ['calls', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      send<{ items: CallListItem[]; next: string | null }>('get', '/api/calls', {
        query: {
          ...filter,
          sort: filter.status === 'closed' ? 'newest' : 'deadline',
          ...(pageParam && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Answers on their way, for curators. */
export const underWayQuery = (call: string) =>
  queryOptions({
    queryKey: ['calls', call, 'under-way'],
    queryFn: async ({ signal }) => {
      const query = { queue: 'review', call, limit: 100 };
      const found = await Promise.all(
        (['practice', 'innovation'] as const).map(async (type) => {
          type Line = Pick<PracticeListItem, 'id' | 'titles' | 'stage' | 'changedAt'> & { member: string | null };
          const { items } = await send<{ items: Line[] }>('get', `/api/${type}s`, { query, signal });
          return items.map((item) => ({ ...item, type }));
        }),
      );
      return found.flat();
    },
  });

/** Where the repository is empty, and what was looked for in vain. */
export const candidatesQuery = queryOptions({
  queryKey: ['calls', 'candidates'],
  queryFn: ({ signal }) => send<{ items: CallCandidate[] }>('get', '/api/calls/candidates', { signal }),
});
export const unansweredQuery = queryOptions({
  queryKey: ['unanswered'],
  queryFn: ({ signal }) => send<z.infer<typeof Unanswered>>('get', '/api/search/unanswered', { signal }),
});

export type CallStep =
  { open: CallContent; key: string } | { edit: CallContent; of: CallView } | { close: string; of: CallView };

/** Opens, changes or closes a call. */
export function useCallStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: CallStep) => {
      if ('open' in step)
        return send<CallView>('post', '/api/calls', { body: step.open, headers: { 'idempotency-key': step.key } });
      const call = { path: { id: step.of.id }, headers: { 'If-Match': `"${step.of.version}"` } };
      return 'edit' in step
        ? send<CallView>('put', '/api/calls/{id}', { ...call, body: step.edit })
        : send<CallView>('post', '/api/calls/{id}/closing', { ...call, body: { note: step.close } });
    },
    onSuccess: async (call) => {
      queries.setQueryData(callQuery(call.id).queryKey, call);
      await queries.invalidateQueries({ queryKey: ['calls'] });
    },
  });
}
