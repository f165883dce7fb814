import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

export type Queue = 'own' | 'approval' | 'review';
const fetchQueue = (queue: Queue, cursor: string | undefined, signal: AbortSignal) =>
  answer(
    api.GET('/api/practices', {
      params: { query: { queue, sort: queue === 'own' ? 'newest' : 'oldest', ...(cursor && { cursor }) } },
      signal,
    }),
  );

/** What waits for somebody: what waits longest stands first; one's own what was changed last. */
export const useQueue = (queue: Queue) =>
  useInfiniteQuery({
    queryKey: ['queue', queue],
    queryFn: ({ pageParam, signal }) => fetchQueue(queue, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
