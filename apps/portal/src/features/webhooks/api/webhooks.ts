import type { NewWebhook, WebhookChange } from '@digital-customs/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema.generated';

export type Webhook = components['schemas']['Webhook'];
export type Delivery = components['schemas']['WebhookDelivery'];

const key = ['webhooks'];

export const webhooksQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => answer(api.GET('/api/webhooks', { signal })),
});

export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...key, id, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const steps = {
  make: (body: NewWebhook) => answer(api.POST('/api/webhooks', { body })),
  // Of any version: how it fares changes it too, and nobody but its owner edits it.
  change: ({ webhook, change }: { webhook: Webhook; change: Partial<WebhookChange> }) =>
    answer(
      api.PUT('/api/webhooks/{id}', {
        params: { path: { id: webhook.id }, header: { 'If-Match': '*' } },
        body: {
          name: webhook.name,
          address: webhook.address,
          only: webhook.only,
          on: webhook.state === 'on',
          ...change,
        },
      }),
    ),
  remove: (id: string) => answer(api.DELETE('/api/webhooks/{id}', { params: { path: { id } } })),
  renew: (id: string) => answer(api.POST('/api/webhooks/{id}/secret', { params: { path: { id } } })),
  ping: (id: string) => answer(api.POST('/api/webhooks/{id}/ping', { params: { path: { id } } })),
  replay: ({ id, delivery }: { id: string; delivery: string }) =>
    answer(api.POST('/api/webhooks/{id}/deliveries/{delivery}/replay', { params: { path: { id, delivery } } })),
};

/** One step with a webhook; what is shown of all of them is read again. Secrets in an answer are kept nowhere. */
export function useWebhookStep<Name extends keyof typeof steps>(name: Name) {
  const queries = useQueryClient();
  type Given = Parameters<(typeof steps)[Name]>[0];
  type Answer = Awaited<ReturnType<(typeof steps)[Name]>>;
  return useMutation<Answer, Error, Given>({
    mutationFn: steps[name] as (given: Given) => Promise<Answer>,
    gcTime: 0,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
