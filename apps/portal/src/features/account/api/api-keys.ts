import type { NewApiKey } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema.generated';

export type ApiKey = components['schemas']['ApiKey'];

const key = ['api-keys'];
const make = (body: NewApiKey) => answer(api.POST('/api/auth/api-keys', { body }));
const revoke = (id: string) => answer(api.DELETE('/api/auth/api-keys/{id}', { params: { path: { id } } }));

export const useApiKeys = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => answer(api.GET('/api/auth/api-keys', { signal })) });

/** The answer holds the key; it is shown this once, and kept nowhere in this browser. */
export function useMakeApiKey() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: make, gcTime: 0, onSuccess: () => queries.invalidateQueries({ queryKey: key }) });
}

export function useRevokeApiKey() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: revoke, onSettled: () => queries.invalidateQueries({ queryKey: key }) });
}
