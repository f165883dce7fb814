import type { RadarEntry, RadarList, RadarView } from '@digital-customs/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchList = (signal: AbortSignal) => answer(api.GET('/api/radar', { signal })) as Promise<RadarList>;
const fetchEdition = (edition: string, signal: AbortSignal) =>
  answer(api.GET('/api/radar/{edition}', { params: { path: { edition } }, signal })) as Promise<RadarView>;

/** The draft in hand first, for those who keep it; then the latest. */
export const useEditions = () =>
  useQuery({ queryKey: ['radar', 'editions'], queryFn: ({ signal }) => fetchList(signal) });

const editionQuery = (edition: string) =>
  queryOptions({ queryKey: ['radar', 'edition', edition], queryFn: ({ signal }) => fetchEdition(edition, signal) });
export const useEdition = (edition: string) => useQuery(editionQuery(edition));

type Step =
  | { step: 'draft'; edition: string }
  | { step: 'save'; edition: string; version: number; entries: RadarEntry[] }
  | { step: 'publish'; edition: string };

function take(given: Step) {
  const path = { edition: given.edition };
  if (given.step === 'draft') return answer(api.POST('/api/radar', { body: path }));
  if (given.step === 'publish') return answer(api.POST('/api/radar/{edition}/publication', { params: { path } }));
  return answer(
    api.PUT('/api/radar/{edition}/entries', {
      params: { path, header: { 'If-Match': `"${given.version}"` } },
      body: { entries: given.entries },
    }),
  );
}

/** Begins, saves or publishes an edition. */
export function useRadarStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => take(step) as Promise<RadarView>,
    onSuccess: async (view) => {
      queries.setQueryData(editionQuery(view.edition).queryKey, view);
      await queries.invalidateQueries({ queryKey: ['radar'] });
    },
  });
}
