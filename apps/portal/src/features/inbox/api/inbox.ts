import type { Inbox, ReadMark } from '@digital-customs/contracts';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

export const inboxQuery = (unread: boolean, language: string) =>
  infiniteQueryOptions({
    queryKey: ['inbox', unread, language],
    queryFn: ({ pageParam, signal }) =>
      send<Inbox>('get', '/api/inbox', {
        query: { unread: String(unread), reader_language: language, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Marks entries as read, or all up to a moment. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<ReadMark>) => send<void>('post', '/api/inbox/read', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
