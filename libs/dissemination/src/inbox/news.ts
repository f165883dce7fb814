import type { Item } from '../items/item.js';
import { keyOf, type Subscription } from '../subscriptions/subscriptions.js';

type Keyed = Pick<Item, 'keys' | 'searches'>;

/** A filter of items that any of these keys reaches, for whoever holds one of these tokens. */
export function reached(keys: readonly string[], tokens: readonly string[]): object {
  const searches = keys.flatMap((key) => (key.startsWith('search:') ? [key.slice('search:'.length)] : []));
  const others = keys.filter((key) => !key.startsWith('search:'));
  return {
    gone: null,
    audience: { $in: tokens },
    ...(searches.length === 0
      ? { keys: { $in: others } }
      : { $or: [{ keys: { $in: others } }, { searches: { $in: searches } }] }),
  };
}

/** The subscriptions for which an item reaches their owner: why it is there. */
export const reasonsFor = (item: Keyed, subscriptions: readonly Subscription[]): Subscription[] =>
  subscriptions.filter((each) =>
    each.kind === 'search' ? (item.searches ?? []).includes(each.value) : item.keys.includes(keyOf(each)),
  );
