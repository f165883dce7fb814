import type { SubscriptionView } from '@digital-customs/contracts';
import type { Subscription } from './subscriptions.js';

export const toView = ({ id, kind, value, name, url, channels, since, feed }: Subscription): SubscriptionView => ({
  id,
  kind,
  value,
  name,
  url,
  channels,
  since,
  hasFeed: feed !== null,
});
