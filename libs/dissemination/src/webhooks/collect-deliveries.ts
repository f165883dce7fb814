import { Injectable } from '@nestjs/common';
import { Clock, Recurring, type Stored } from '@digital-customs/platform';
import { entryId } from '../inbox/read-marks.js';
import { Addressees } from './addressees.js';
import { Deliveries } from './deliveries.js';
import { deliveryId } from './delivery.js';
import type { Webhook } from './webhook.js';
import { WebhookStore } from './webhook.store.js';

const batch = 500;
const [minute, day] = [60_000, 24 * 3600_000];
/** How far back is looked after a start, and by how much looks overlap: news may come later than it says it is. */
const [atStart, overlap] = [3 * day, 10 * minute];

/** Notes for each webhook in use what is to be sent. Looked at twice, nothing is noted twice. */
@Injectable()
export class CollectDeliveries extends Recurring {
  protected readonly every = 2_000;
  private readonly seenTo = new Map<string, string>();
  private turns = 0;

  constructor(
    private readonly webhooks: WebhookStore,
    private readonly addressees: Addressees,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (const webhook of await this.webhooks.inUse()) await this.collect(webhook);
    if (this.turns++ % 1_000 === 0) await this.deliveries.forgetOld();
  }

  private async collect(webhook: Stored<Webhook>): Promise<void> {
    const { _id: id, since } = webhook;
    const earliest = this.seenTo.get(id) ?? earlier(this.clock.now().toISOString(), atStart);
    let place = [since, earlier(earliest, overlap)].sort()[1]!;
    for (;;) {
      const items = await this.addressees.news(webhook, place, batch);
      await this.deliveries.add(
        items.map((item) => ({
          _id: deliveryId(id, entryId(item)),
          webhook: id,
          type: item.changedAt === item.announcedAt ? 'record.published' : 'record.changed',
          item: item._id,
        })),
      );
      const last = items.at(-1)?.changedAt;
      if (last) this.seenTo.set(id, last);
      if (items.length < batch || !last || last === place) return;
      place = last;
    }
  }
}

const earlier = (iso: string, by: number) => new Date(Date.parse(iso) - by).toISOString();
