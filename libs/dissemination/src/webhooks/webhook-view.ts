import type { DeliveryView, WebhookView } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import type { Delivery } from './delivery.js';
import type { Webhook } from './webhook.js';

export const webhookView = (webhook: Stored<Webhook>): WebhookView => ({
  id: webhook._id,
  name: webhook.name,
  address: webhook.address,
  only: webhook.only,
  state: webhook.state === 'removed' ? 'off' : webhook.state,
  failingSince: webhook.failingSince,
  madeAt: webhook.madeAt,
  version: webhook.version,
});

export const deliveryView = ({ _id, type, state, madeAt, nextAt, tries }: Delivery, title: string): DeliveryView => ({
  id: _id,
  type,
  title,
  state,
  madeAt,
  nextAt: state === 'waiting' ? nextAt : null,
  tries,
});
