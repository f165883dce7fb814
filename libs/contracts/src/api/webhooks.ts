import { z } from 'zod';
import { Cursor, Limit, pageOf } from './pages.js';

const Address = z
  .string()
  .trim()
  .max(500)
  .regex(/^https?:\/\/[^\s]+$/i, 'Give an address, for example https://systems.customs.example/news')
  .meta({ description: 'Where it is sent, by https' });
const Only = z
  .array(z.string().max(100))
  .max(200)
  .nullable()
  .default(null)
  .meta({ description: 'Your subscriptions, by id, that it tells of; null for all of them' });

export const NewWebhook = z
  .strictObject({
    name: z.string().trim().min(1, { error: 'Say what receives it' }).max(80),
    address: Address,
    only: Only,
  })
  .meta({ id: 'NewWebhook' });
export type NewWebhook = z.infer<typeof NewWebhook>;
export const WebhookChange = NewWebhook.extend({
  on: z.boolean().meta({ description: 'false to pause it; true also puts one in use again that was disabled' }),
}).meta({ id: 'WebhookChange' });
export type WebhookChange = z.infer<typeof WebhookChange>;

export const webhookStates = ['on', 'off', 'disabled'] as const;
export const WebhookView = z
  .object({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    only: z.array(z.string()).nullable(),
    state: z.enum(webhookStates).meta({ description: 'disabled after a week without one success' }),
    failingSince: z.iso.datetime().nullable(),
    madeAt: z.iso.datetime(),
    version: z.int().meta({ description: 'Goes back in If-Match' }),
  })
  .meta({ id: 'Webhook' });
export type WebhookView = z.infer<typeof WebhookView>;
export const WebhookList = z.object({ items: z.array(WebhookView) }).meta({ id: 'WebhookList' });
/** The secret is shown once: when the webhook is made, and when it is given another. */
export const WebhookMade = WebhookView.extend({ secret: z.string() }).meta({ id: 'WebhookMade' });
export type WebhookMade = z.infer<typeof WebhookMade>;

export const deliveryStates = ['waiting', 'delivered', 'failed', 'dropped'] as const;
export const webhookFailures = ['address', 'unreachable', 'timeout', 'redirect', 'status', 'too-large'] as const;
export const DeliveryView = z
  .object({
    id: z.string().meta({ description: 'The header webhook-id: the same for each try and each replay' }),
    type: z.string().meta({ description: 'record.published, record.changed or ping' }),
    title: z.string().meta({ description: 'Of the record, where you may still read it' }),
    state: z.enum(deliveryStates).meta({ description: 'dropped when you could no longer read it' }),
    madeAt: z.iso.datetime(),
    nextAt: z.iso.datetime().nullable(),
    tries: z.array(
      z.object({
        at: z.iso.datetime(),
        milliseconds: z.int(),
        status: z.int().nullable(),
        failure: z.enum(webhookFailures).nullable(),
      }),
    ),
  })
  .meta({ id: 'WebhookDelivery' });
export type DeliveryView = z.infer<typeof DeliveryView>;
export const DeliveryQuery = z.object({ cursor: Cursor, limit: Limit });
export const DeliveryPage = pageOf(DeliveryView).meta({ id: 'WebhookDeliveryPage' });
export type DeliveryPage = z.infer<typeof DeliveryPage>;

/** What is sent: a Standard Webhooks message. */
export const WebhookMessage = z
  .object({
    type: z.enum(['record.published', 'record.changed', 'ping']),
    timestamp: z.iso.datetime(),
    data: z
      .object({
        id: z.string(),
        type: z.string(),
        titles: z.record(z.string(), z.string()),
        members: z.array(z.string()),
        path: z.string().meta({ description: 'Of its page in the portal' }),
        reasons: z.array(z.string()).meta({ description: 'What you follow that it answers, as member:RW' }),
      })
      .nullable(),
  })
  .meta({ id: 'WebhookMessage' });
export type WebhookMessage = z.infer<typeof WebhookMessage>;
