import type { MaturityModelList, ModelComment } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

const models = '/api/maturity/models';

export const useVersions = () =>
  useQuery({
    queryKey: ['maturity', 'versions'],
    queryFn: ({ signal }) => send<MaturityModelList>('get', models, { signal }),
  });

export const useModelComments = (version: string, enabled: boolean) =>
  useQuery({
    queryKey: ['maturity', 'comments', version],
    queryFn: ({ signal }) => send<{ items: ModelComment[] }>('get', `${models}/${version}/comments`, { signal }),
    enabled,
  });

/** Sends something to a part of a version, as `1.1.0/comments`; an empty part brings a version in. */
export function useModelStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ part, body }: { part: string; body: unknown }) =>
      send<unknown>('post', part ? `${models}/${part}` : models, {
        body,
        headers: { 'idempotency-key': crypto.randomUUID() },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['maturity'] }),
  });
}
