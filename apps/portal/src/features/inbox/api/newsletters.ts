import type {
  NewsletterCandidates,
  NewsletterContent,
  NewsletterList,
  NewsletterView,
} from '@digital-customs/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

const one = '/api/newsletters/{id}';

export const newslettersQuery = infiniteQueryOptions({
  queryKey: ['newsletters', 'list'],
  queryFn: ({ pageParam, signal }) =>
    send<NewsletterList>('get', '/api/newsletters', { query: pageParam ? { cursor: pageParam } : {}, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const newsletterQuery = (id: string) =>
  queryOptions({
    queryKey: ['newsletters', id],
    queryFn: ({ signal }) => send<NewsletterView>('get', one, { path: { id }, signal }),
  });

export const candidatesQuery = queryOptions({
  queryKey: ['newsletters', 'candidates'],
  queryFn: ({ signal }) => send<NewsletterCandidates>('get', '/api/newsletters/candidates', { signal }),
});

export interface Preview {
  subject: string;
  text: string;
  html: string;
  followers: number;
}
export const previewQuery = (id: string, version: number, language: string) =>
  queryOptions({
    queryKey: ['newsletters', id, 'preview', version, language],
    queryFn: ({ signal }) => send<Preview>('get', `${one}/preview`, { path: { id }, query: { language }, signal }),
  });

export type IssueStep =
  { begin: NewsletterContent } | { edit: NewsletterContent; of: NewsletterView } | { send: NewsletterView };

/** Begins, changes or sends an issue. */
export function useIssueStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: IssueStep) => {
      if ('begin' in step) return send<NewsletterView>('post', '/api/newsletters', { body: step.begin });
      const issue = 'edit' in step ? step.of : step.send;
      const call = { path: { id: issue.id }, headers: { 'If-Match': `"${issue.version}"` } };
      return 'edit' in step
        ? send<NewsletterView>('put', one, { ...call, body: step.edit })
        : send<NewsletterView>('post', `${one}/sending`, call).then(() => issue);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['newsletters'] }),
  });
}
