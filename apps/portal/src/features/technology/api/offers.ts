import type {
  OfferReview,
  ProviderContent,
  ProviderView,
  ResearchNoteContent,
  ResearchNoteView,
} from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

export interface Kinds {
  'technology-providers': { content: ProviderContent; view: ProviderView };
  'research-notes': { content: ResearchNoteContent; view: ResearchNoteView };
}
export type Kind = keyof Kinds;
type View<K extends Kind> = Kinds[K]['view'];

interface Asked {
  queue?: 'published' | 'own' | 'review';
  technology?: string;
}

/** What partners offered: published, one’s own, or waiting for a decision. At most a hundred. */
export const useOffers = <K extends Kind>(kind: K, asked: Asked, enabled = true) =>
  useQuery({
    queryKey: [kind, 'list', asked],
    queryFn: ({ signal }) =>
      send<{ items: View<K>[]; next: string | null }>('get', `/api/${kind}`, {
        query: { ...asked, limit: 100 },
        signal,
      }),
    enabled,
  });

export const useOffer = <K extends Kind>(kind: K, id: string) =>
  useQuery({
    queryKey: [kind, 'one', id],
    queryFn: ({ signal }) => send<View<K>>('get', `/api/${kind}/{id}`, { path: { id }, signal }),
    enabled: id !== 'new',
  });

type Step<K extends Kind> =
  | { step: 'save'; content: Kinds[K]['content']; id?: string | undefined; version?: number | undefined }
  | { step: 'review'; id: string; review: OfferReview }
  | { step: 'claim'; id: string; claim: { solution: string; member: string; answer: 'confirm' | 'deny' } };

function take<K extends Kind>(kind: K, given: Step<K>): Promise<View<K>> {
  const address = `/api/${kind}`;
  const path = { id: given.id ?? '' };
  if (given.step === 'claim') return send('post', `${address}/{id}/claims`, { path, body: given.claim });
  if (given.step === 'review') return send('post', `${address}/{id}/review`, { path, body: given.review });
  if (given.id === undefined) return send('post', address, { body: given.content });
  const headers = { 'If-Match': `"${given.version}"` };
  return send('put', `${address}/{id}`, { path, body: given.content, headers });
}

/** Offers or changes an entry, decides on one, or answers a claim. */
export function useOfferStep<K extends Kind>(kind: K) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step<K>) => take(kind, step),
    onSuccess: (view) => {
      queries.setQueryData([kind, 'one', view.id], view);
      return queries.invalidateQueries({ queryKey: [kind] });
    },
  });
}
