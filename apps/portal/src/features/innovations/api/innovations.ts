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
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, send } from '@/api/client';

type Page = { items: InnovationListItem[]; next: string | null };
export type InnovationFilter = { theme?: string; innovation_stage?: string; technology?: string; queue?: string };

export const innovationQuery = (id: string) =>
  queryOptions({
    queryKey: ['innovation', id],
    queryFn: ({ signal }) =>
      answer<InnovationView>(api.GET('/api/innovations/{id}', { params: { path: { id } }, signal })),
  });

export const useInnovation = (id: string) => useQuery(innovationQuery(id));

/** Innovations by what the reader chose; `all` fetched at once, a hundred at most. */
export const listQuery = (filter: InnovationFilter) =>
  queryOptions({
    queryKey: ['innovations', filter],
    queryFn: ({ signal }) => send<Page>('GET', '/api/innovations', { query: { ...filter, limit: 100 }, signal }),
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
export const approve = (id: string, decision: 'approve' | 'return', reason?: string) =>
  answer<InnovationView>(
    api.POST('/api/innovations/{id}/approval', {
      ...path(id),
      body: { decision, comments: [], ...(reason && { reason }) },
    }),
  );
export const submitInnovation = (id: string) =>
  answer<InnovationView>(api.POST('/api/innovations/{id}/submission', path(id)));
export const createInnovation = (content: InnovationContent, key: string) =>
  answer<InnovationView>(api.POST('/api/innovations', { body: { content }, headers: { 'idempotency-key': key } }));
export const saveInnovation = (id: string, version: number, content: InnovationContent) =>
  answer<InnovationView>(
    api.PUT('/api/innovations/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: content,
    }),
  );

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
