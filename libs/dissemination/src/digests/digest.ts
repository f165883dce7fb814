import type { Item } from '../items/item.js';
import { entryId } from '../inbox/read-marks.js';
import { keyOf, type Subscription, type Subscriptions } from '../subscriptions/subscriptions.js';

/** What may be told: enough of an item to know whom it reaches. */
export type News = Pick<Item, '_id' | 'keys' | 'searches' | 'audience' | 'changedAt'>;

/** News by the keys under which it can be followed. */
export class NewsByKey {
  private readonly byKey = new Map<string, News[]>();

  constructor(readonly all: readonly News[]) {
    for (const news of all) {
      const keys = [...news.keys, ...(news.searches ?? []).map((id) => `search:${id}`)];
      for (const key of keys) {
        const known = this.byKey.get(key);
        if (known) known.push(news);
        else this.byKey.set(key, [news]);
      }
    }
  }

  of(subscription: Pick<Subscription, 'kind' | 'value'>): readonly News[] {
    return this.byKey.get(keyOf(subscription)) ?? [];
  }
}

/** Told in one mail at most; what is beyond stays in the inbox. */
const mostTold = 200;

/**
 * The entries of a reader’s next mail of a rhythm, the latest first: what is followed, told after mails of it began,
 * released to the reader, and not told before.
 */
export function digestOf(
  { items }: Pick<Subscriptions, 'items'>,
  rhythm: string,
  news: NewsByKey,
  tokens: readonly string[],
  told: ReadonlySet<string>,
): string[] {
  const found = new Map<string, string>();
  const held = new Set(tokens);
  for (const subscription of items) {
    if (subscription.channels.mail !== rhythm) continue;
    for (const one of news.of(subscription)) {
      const entry = entryId(one);
      if (one.changedAt <= subscription.mailSince || found.has(entry) || told.has(entry)) continue;
      if (one.audience.some((token) => held.has(token))) found.set(entry, one.changedAt);
    }
  }
  return [...found]
    .sort(([a, at], [b, bt]) => (at === bt ? (a < b ? -1 : 1) : at < bt ? 1 : -1))
    .slice(0, mostTold)
    .map(([entry]) => entry);
}
