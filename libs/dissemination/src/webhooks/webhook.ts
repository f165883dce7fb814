import { randomBytes } from 'node:crypto';
import {
  type Actor,
  DomainError,
  type NewWebhook,
  type WebhookChange,
  type webhookStates,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** Where a person has news sent to, and how it fares. */
export interface Webhook {
  owner: string;
  name: string;
  address: string;
  /** Subscriptions it tells of, by id; null for all of its owner's. */
  only: string[] | null;
  /** The one in use, then the one before it as long as it is good. They sign, so they are kept as they are. */
  secrets: { value: string; until: string | null }[];
  state: (typeof webhookStates)[number] | 'removed';
  /** ISO 8601; the first of the failures since the last success. */
  failingSince: string | null;
  madeAt: string;
  /** ISO 8601; what was told before is not sent. */
  since: string;
}

export const webhookFields = [
  'owner',
  'name',
  'address',
  'only',
  'secrets',
  'state',
  'failingSince',
  'madeAt',
  'since',
] as const satisfies readonly (keyof Webhook)[];

export const mostWebhooks = 10;
const hour = 3600_000;
/** As Standard Webhooks advises: a receiver takes its time to learn the new secret. */
const oldSecretGood = 24 * hour;
const patience = 7 * 24 * hour;

/** As Standard Webhooks writes it: 24 random bytes. */
export const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

export function begin(given: NewWebhook, secret: string, by: Actor, at: Date, has: number): Change<Webhook> {
  if (has >= mostWebhooks)
    throw new DomainError('dissemination.too-many-webhooks', `Remove one of your ${mostWebhooks} first.`);
  const now = at.toISOString();
  return changed<Webhook>({
    ...given,
    owner: by.id!,
    secrets: [{ value: secret, until: null }],
    state: 'on',
    failingSince: null,
    madeAt: now,
    since: now,
  });
}

/** Put in use again, it tells of what comes from now on. */
export function alter(webhook: Webhook, { on, ...given }: WebhookChange, by: Actor, at: Date): Change<Webhook> {
  requireOwn(webhook, by);
  const again = on && webhook.state !== 'on';
  return changed({
    ...webhook,
    ...given,
    ...(again && { state: 'on', failingSince: null, since: at.toISOString() }),
    ...(!on && webhook.state === 'on' && { state: 'off' }),
  });
}

export function remove(webhook: Webhook, by: Actor): Change<Webhook> {
  requireOwn(webhook, by);
  return changed({ ...webhook, state: 'removed', secrets: [] });
}

export function renewSecret(webhook: Webhook, secret: string, by: Actor, at: Date): Change<Webhook> {
  requireOwn(webhook, by);
  const before = webhook.secrets[0]!;
  const until = new Date(at.getTime() + oldSecretGood).toISOString();
  return changed({
    ...webhook,
    secrets: [
      { value: secret, until: null },
      { ...before, until },
    ],
  });
}

/** Those that sign now. */
export const secretsAt = ({ secrets }: Pick<Webhook, 'secrets'>, at: Date): string[] =>
  secrets.filter(({ until }) => until === null || until > at.toISOString()).map(({ value }) => value);

/** Whether what a try came to changes how the webhook stands. */
export const isNews = ({ failingSince }: Webhook, failed: boolean, at: Date) =>
  failed ? failingSince === null || isLong(failingSince, at) : failingSince !== null;

/** After a week of failures alone, or when the receiver says that it is gone for good, nothing more is sent. */
export function fared(
  webhook: Webhook,
  { failed, gone }: { failed: boolean; gone: boolean },
  at: Date,
): Change<Webhook> {
  if (!failed) return changed({ ...webhook, failingSince: null });
  const failingSince = webhook.failingSince ?? at.toISOString();
  const disabled = webhook.state === 'on' && (gone || isLong(failingSince, at));
  return changed({ ...webhook, failingSince, ...(disabled && { state: 'disabled' }) });
}

const isLong = (since: string, at: Date) => at.getTime() - Date.parse(since) >= patience;

export function requireOwn(webhook: Webhook, by: Actor): void {
  if (webhook.owner !== by.id || webhook.state === 'removed') throw noWebhook();
}

export const noWebhook = () =>
  new DomainError('dissemination.webhook-not-found', 'You removed it, or it is somebody else’s.');
