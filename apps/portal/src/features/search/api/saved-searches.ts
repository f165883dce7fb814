import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const queryKey = ['saved-searches'];

/** The searches that the reader keeps, with what is new in them. */
export const useSavedSearches = (signedIn: boolean) =>
  useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await answer(api.GET('/api/search/saved', { signal }))).items,
    enabled: signedIn,
    staleTime: 60_000,
  });

/** Its owner looks at it: nothing of it is new any more. */
export function useLookAtSearch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/search/saved/{id}/look', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}

export function useForgetSearch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/search/saved/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}
