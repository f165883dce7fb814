import { Injectable } from '@nestjs/common';
import { visitor, type WebhookMessage } from '@digital-customs/contracts';
import { Clock, Recurring, type Stored } from '@digital-customs/platform';
import { Addressees } from './addressees.js';
import { Deliveries, type KeptDelivery } from './deliveries.js';
import { tried } from './delivery.js';
import { Network } from './network.js';
import { fared, isNews, secretsAt, type Webhook } from './webhook.js';
import { WebhookStore } from './webhook.store.js';

const batch = 64;
const gone = 410;

/**
 * Sends what is due, each webhook in its own time: a receiver that is slow holds up no other. A try is noted before it
 * begins, so that a process that is killed leaves it due again, under the same webhook-id.
 */
@Injectable()
export class SendDeliveries extends Recurring {
  protected readonly every = 1_000;
  private readonly busy = new Map<string, Promise<void>>();

  constructor(
    private readonly webhooks: WebhookStore,
    private readonly addressees: Addressees,
    private readonly deliveries: Deliveries,
    private readonly network: Network,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Begins what is due; `settled` waits for its end. */
  async run(): Promise<void> {
    const due = await this.deliveries.due(batch, [...this.busy.keys()]);
    for (const webhook of new Set(due.map((one) => one.webhook))) {
      const mine = due.filter((one) => one.webhook === webhook);
      const sending = this.sendAll(webhook, mine).finally(() => this.busy.delete(webhook));
      sending.catch(() => undefined);
      this.busy.set(webhook, sending);
    }
  }

  settled(): Promise<unknown> {
    return Promise.allSettled(this.busy.values());
  }

  override async beforeApplicationShutdown() {
    await super.beforeApplicationShutdown();
    await this.settled();
  }

  /** One after the other: when one fails, the others wait for the next turn. */
  private async sendAll(id: string, due: readonly KeptDelivery[]): Promise<void> {
    const webhook = await this.webhooks.find(id);
    for (const delivery of due) {
      if (webhook?.state !== 'on') {
        await this.deliveries.settle(delivery._id, { state: 'failed', nextAt: null });
        continue;
      }
      if (!(await this.deliveries.claim(delivery))) continue;
      if (!(await this.send(webhook, delivery))) return;
    }
  }

  /** Whether it arrived, or is no longer to be sent. */
  async send(webhook: Stored<Webhook>, delivery: KeptDelivery): Promise<boolean> {
    const { _id: id, item, type, failures } = delivery;
    const found = item === null ? null : await this.addressees.message(webhook, item);
    if (item !== null && !found) {
      await this.deliveries.settle(id, { state: 'dropped', nextAt: null });
      return true;
    }
    const { changedAt, ...data } = found ?? { changedAt: delivery.madeAt };
    const message = { type, timestamp: changedAt, data: found ? data : null } as WebhookMessage;
    const began = this.clock.now();
    const clock = performance.now();
    const body = JSON.stringify(message);
    const outcome = await this.network.post(webhook.address, await signed(webhook, id, body, began), body);
    const failed = outcome.failure !== null;
    const after = tried(delivery, outcome, began, Math.round(performance.now() - clock), failures);
    await this.deliveries.settle(id, { ...after, failures: failed ? failures + 1 : 0 });
    if (isNews(webhook, failed, began) || outcome.status === gone)
      await this.webhooks.change(webhook._id, visitor, (held) =>
        fared(held, { failed, gone: outcome.status === gone }, began),
      );
    return !failed;
  }
}

/** Headers of Standard Webhooks; while a secret is being replaced, both sign. */
async function signed(webhook: Webhook, id: string, body: string, at: Date): Promise<Record<string, string>> {
  const { Webhook: Signer } = await import('standardwebhooks');
  const signatures = secretsAt(webhook, at).map((secret) => new Signer(secret).sign(id, at, body));
  return {
    'content-type': 'application/json',
    'user-agent': 'DigitalCustoms-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': signatures.join(' '),
  };
}
