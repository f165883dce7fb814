import type { Channels, FollowKind, MailWishes, SubscriptionList, SubscriptionView } from '@digital-customs/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { send } from './client';

const queryKey = ['subscriptions'];

export const subscriptionsQuery = queryOptions({
  queryKey,
  queryFn: ({ signal }) => send<SubscriptionList>('get', '/api/subscriptions', { signal }),
});

/** What the reader follows; nothing is asked for a visitor. */
export const useSubscriptions = (signedIn: boolean) => useQuery({ ...subscriptionsQuery, enabled: signedIn });

export type SubscriptionStep =
  | { follow: { kind: FollowKind; value: string; channels?: Channels } }
  | { tell: Channels; id: string }
  | { leave: string }
  | { wish: MailWishes }
  | { feed: string }
  | { endFeed: string };

/** Follows, leaves, chooses how one is told. Resolves to what the service answered. */
export function useSubscriptionStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: SubscriptionStep): Promise<unknown> => {
      if ('follow' in step) {
        const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
        const body = { ...step.follow, language: i18next.language, timeZone };
        return send<SubscriptionView>('post', '/api/subscriptions', { body });
      }
      if ('wish' in step) return send<void>('put', '/api/subscriptions', { body: step.wish });
      const path = {
        id: 'tell' in step ? step.id : 'leave' in step ? step.leave : 'feed' in step ? step.feed : step.endFeed,
      };
      if ('tell' in step) return send<SubscriptionView>('put', '/api/subscriptions/{id}', { path, body: step.tell });
      if ('leave' in step) return send<void>('delete', '/api/subscriptions/{id}', { path });
      if ('feed' in step) return send<{ address: string }>('post', '/api/subscriptions/{id}/feed', { path });
      return send<void>('delete', '/api/subscriptions/{id}/feed', { path });
    },
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey }), queries.invalidateQueries({ queryKey: ['inbox'] })]),
  });
}
