import type { CustomsGroup, CustomsTerms } from '@digital-customs/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/search/vocabulary', { signal }))).items as CustomsGroup[],
});

export const useVocabulary = () => useQuery(vocabularyQuery);

export const useUnanswered = (enabled: boolean) =>
  useQuery({
    queryKey: ['unanswered'],
    queryFn: ({ signal }) => answer(api.GET('/api/search/unanswered', { signal })),
    enabled,
  });

/** A group as it shall be: without a version it is new; `given` null removes it. */
export interface Saving {
  id: string;
  version?: number | undefined;
  given: CustomsTerms | null;
}

function save({ id, version, given }: Saving): Promise<unknown> {
  if (version === undefined)
    return answer(api.POST('/api/search/vocabulary', { body: { id, ...(given as CustomsTerms) } }));
  const call = { params: { path: { id }, header: { 'If-Match': `"${version}"` } } };
  return given
    ? answer(api.PUT('/api/search/vocabulary/{id}', { ...call, body: given }))
    : answer(api.DELETE('/api/search/vocabulary/{id}', call));
}

/** What is saved counts in every search from then on. */
export function useSaveGroup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['vocabulary'] }),
        queries.invalidateQueries({ queryKey: ['search'] }),
        queries.invalidateQueries({ queryKey: ['suggestions'] }),
      ]),
  });
}
