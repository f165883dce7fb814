import type {
  Board,
  BodyOpinion,
  InnovationContent,
  InnovationListItem,
  InnovationView,
  NewBodyOpinion,
  Review,
  Triage,
  TriageChange,
} from '@digital-customs/contracts';
import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { answer, api, send } from '@/api/client';

type Page = { items: InnovationListItem[]; next: string | null };
export type InnovationFilter = { theme?: string; innovation_stage?: string; technology?: string; sort?: string };

/** Innovations by what the reader chose, page by page. */
export const useInnovations = (filter: InnovationFilter) =>
  useInfiniteQuery({
    queryKey: ['innovations', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      send<Page>('GET', '/api/innovations', { query: { ...filter, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const boardQuery = queryOptions({
  queryKey: ['innovations', 'board'],
  queryFn: ({ signal }) => answer<Board>(api.GET('/api/innovations/board', { signal })),
});

export type Asked = InnovationListItem & { content: InnovationContent; opinions: BodyOpinion[] };
export const askedQuery = queryOptions({
  queryKey: ['innovations', 'opinions'],
  queryFn: ({ signal }) => send<{ items: Asked[] }>('GET', '/api/innovations/opinions', { signal }),
});

const path = (id: string) => ({ params: { path: { id } } });

export const changeTriage = (id: string, body: TriageChange) =>
  answer<Triage>(api.POST('/api/innovations/{id}/triage', { ...path(id), body }));
export const giveOpinion = (id: string, body: NewBodyOpinion) =>
  answer(api.POST('/api/innovations/{id}/opinions', { ...path(id), body }));
export const mergeInnovation = (id: string, into: string, reason: string) =>
  answer(api.POST('/api/innovations/{id}/merge', { ...path(id), body: { into, reason } }));
export const decide = (id: string, body: Partial<Review> & Pick<Review, 'decision'>) =>
  answer<InnovationView>(api.POST('/api/innovations/{id}/review', { ...path(id), body: body as Review }));
/** Takes it back, with the reason that its address says. */
export const withdrawInnovation = (id: string, reason: string) =>
  answer(api.POST('/api/innovations/{id}/withdrawal', { ...path(id), body: { reason } }));

interface Hit {
  id: string;
  title: { text: string };
  language: string;
}
/** Published innovations that are like a text which is not. */
export const likeQuery = (id: string, content: InnovationContent) =>
  queryOptions({
    queryKey: ['similar', 'innovation', id, content],
    queryFn: ({ signal }) => {
      const text = content.texts[content.language];
      const { language, themes, segments, technologies, services, tfaMeasures } = content;
      const words = [text?.title, text?.summary, text?.problem, text?.body].filter(Boolean).join('\n');
      return send<{ items: Hit[] }>('POST', '/api/search/similar', {
        body: { type: 'innovation', text: words.slice(0, 10_000), language, themes, segments, technologies: technologies.slice(0, 20), services: services.slice(0, 20), tfaMeasures }, // prettier-ignore
        signal,
      });
    },
    staleTime: 60_000,
  });

/** Published innovations that have most in common with one. */
export const similarQuery = (id: string, reader_language: string) =>
  queryOptions({
    queryKey: ['similar', 'innovation', id, reader_language],
    queryFn: ({ signal }) =>
      send<{ items: Hit[] }>('GET', '/api/search/similar', {
        query: { type: 'innovation', id, reader_language, limit: 4 },
        signal,
      }),
    staleTime: 60_000,
    retry: false,
  });
