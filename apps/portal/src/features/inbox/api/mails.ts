import type { MailPage, MailView } from '@digital-customs/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

export const mailsQuery = (status: string) =>
  infiniteQueryOptions({
    queryKey: ['mails', 'list', status],
    queryFn: ({ pageParam, signal }) =>
      send<MailPage>('get', '/api/mails', {
        query: { ...(status && { status }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mails', id],
    queryFn: ({ signal }) => send<MailView>('get', '/api/mails/{id}', { path: { id }, signal }),
  });

export function useSendAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send<void>('post', '/api/mails/{id}/again', { path: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['mails'] }),
  });
}
