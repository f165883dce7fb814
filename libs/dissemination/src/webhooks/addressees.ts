import { Injectable } from '@nestjs/common';
import { followKey, type WebhookMessage } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { reached, reasonsFor } from '../inbox/news.js';
import type { Item } from '../items/item.js';
import { titlesOf } from '../items/item-texts.js';
import { Items } from '../items/items.js';
import { Readers, tokensOf } from '../readers/readers.js';
import { keyOf, type Subscription } from '../subscriptions/subscriptions.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';
import type { Webhook } from './webhook.js';

type News = Pick<Item, '_id' | 'changedAt' | 'announcedAt'>;

/** What a webhook's owner follows and may read now: asked when something is collected, and again when it is sent. */
@Injectable()
export class Addressees {
  constructor(
    private readonly items: Items,
    private readonly readers: Readers,
    private readonly subscriptions: SubscriptionStore,
  ) {}

  /** Records told after `since`, the oldest first. */
  async news(webhook: Stored<Webhook>, since: string, limit: number): Promise<News[]> {
    const { follows, tokens } = await this.standing(webhook);
    if (follows.length === 0) return [];
    return this.items.model
      .find({ ...reached(follows.map(keyOf), tokens), changedAt: { $gt: since } } as never, {
        changedAt: 1,
        announcedAt: 1,
      })
      .sort({ changedAt: 1, _id: 1 })
      .limit(limit)
      .lean<News[]>()
      .exec();
  }

  /** What is sent of a record; null where the owner may no longer read it, or follows nothing that it answers. */
  async message(webhook: Webhook, item: string): Promise<(WebhookMessage['data'] & { changedAt: string }) | null> {
    const { follows, tokens } = await this.standing(webhook);
    const found = await this.items.read(item, tokens);
    const reasons = found ? reasonsFor(found, follows) : [];
    if (!found || reasons.length === 0) return null;
    return {
      id: found._id,
      type: found.type,
      titles: titlesOf(found),
      members: found.facets['member'] ?? [],
      path: found.page,
      reasons: reasons.map(({ kind, value }) => followKey(kind, value)),
      changedAt: found.changedAt,
    };
  }

  private async standing({ owner, only }: Webhook): Promise<{ follows: Subscription[]; tokens: string[] }> {
    const [reader, subscriptions] = await Promise.all([this.readers.find(owner), this.subscriptions.find(owner)]);
    const items = subscriptions?.items ?? [];
    return {
      follows: reader ? items.filter(({ id }) => only === null || only.includes(id)) : [],
      tokens: reader ? tokensOf(reader) : [],
    };
  }
}
