import { Injectable } from '@nestjs/common';
import { type Actor, type Inbox, type InboxEntry, type InboxQuery, readerTokens } from '@digital-customs/contracts';
import { readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import type { Item } from '../items/item.js';
import { textFor } from '../items/item-texts.js';
import { Items } from '../items/items.js';
import { noSubscriptions, type Subscription, followedKeys } from '../subscriptions/subscriptions.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';
import { reached, reasonsFor } from './news.js';
import { entryId, isRead, ReadMarks, type ReadMarksOf } from './read-marks.js';

type Place = [changedAt: string, id: string];
type Shown = Pick<
  Item,
  '_id' | 'type' | 'texts' | 'page' | 'keys' | 'searches' | 'facets' | 'changedAt' | 'announcedAt'
>;

const shown = { type: 1, texts: 1, page: 1, keys: 1, searches: 1, 'facets.member': 1, changedAt: 1, announcedAt: 1 };

/** As many are counted at most: more than anybody wants to know. */
const mostCounted = 100;

/** What is new of all that a person follows and may read now. Nothing of it is kept apart: it is asked anew each time. */
@Injectable()
export class Inboxes {
  constructor(
    private readonly items: Items,
    private readonly subscriptions: SubscriptionStore,
    private readonly marks: ReadMarks,
  ) {}

  async page(actor: Actor, query: z.infer<typeof InboxQuery>): Promise<Inbox> {
    const { subscriptions, marks } = await this.stateOf(actor);
    const tokens = readerTokens(actor);
    const keys = followedKeys({ items: subscriptions });
    if (keys.length === 0) return { items: [], next: null };
    const { limit, cursor, unread, reader_language } = query;
    const list = { actor: actor.id, keys, tokens, unread };
    let place = cursor === undefined ? null : readCursor<Place>(list, cursor);
    const found: Shown[] = [];
    for (;;) {
      const batch = await this.next(reached(keys, tokens), place, limit + 1);
      const wanted = unread ? batch.filter((item) => isUnread(item, subscriptions, marks)) : batch;
      found.push(...wanted);
      const isEnd = batch.length <= limit || (unread && batch.at(-1)!.changedAt <= oldestNews(subscriptions, marks));
      if (found.length > limit || isEnd) break;
      const last = batch.at(-1)!;
      place = [last.changedAt, last._id];
    }
    const last = found[limit - 1];
    return {
      items: found.slice(0, limit).map((item) => toEntry(item, subscriptions, marks, reader_language)),
      next: found.length > limit && last ? writeCursor(list, [last.changedAt, last._id] satisfies Place) : null,
    };
  }

  /** How many are unread, counted up to a hundred. */
  async unread(actor: Actor): Promise<number> {
    const { subscriptions, marks } = await this.stateOf(actor);
    const keys = followedKeys({ items: subscriptions });
    if (keys.length === 0) return 0;
    const items = await this.items.model
      .find({ ...reached(keys, readerTokens(actor)), changedAt: { $gt: oldestNews(subscriptions, marks) } } as never, {
        keys: 1,
        searches: 1,
        changedAt: 1,
      })
      .sort({ changedAt: -1, _id: 1 })
      .limit(5 * mostCounted)
      .lean<Shown[]>()
      .exec();
    return Math.min(mostCounted, items.filter((item) => isUnread(item, subscriptions, marks)).length);
  }

  private async stateOf({ id }: Actor) {
    const [state, marks] = await Promise.all([this.subscriptions.find(id!), this.marks.of(id!)]);
    return { subscriptions: (state ?? noSubscriptions).items.filter(({ channels }) => channels.inbox), marks };
  }

  private next(filter: object, place: Place | null, limit: number): Promise<Shown[]> {
    const after = place && {
      $and: [{ $or: [{ changedAt: { $lt: place[0] } }, { changedAt: place[0], _id: { $gt: place[1] } }] }],
    };
    return this.items.model
      .find({ ...filter, ...after } as never, shown)
      .sort({ changedAt: -1, _id: 1 })
      .limit(limit)
      .lean<Shown[]>()
      .exec();
  }
}

/** Nothing at or before it can be unread. */
const oldestNews = (subscriptions: readonly Subscription[], { upTo = '' }: ReadMarksOf) =>
  [upTo, subscriptions.map(({ since }) => since).sort()[0] ?? ''].sort().at(-1)!;

/** What was told before the person followed it is shown, but is not new to them. */
const isUnread = (item: Shown, subscriptions: readonly Subscription[], marks: ReadMarksOf) =>
  reasonsFor(item, subscriptions).some(({ since }) => item.changedAt > since) && !isRead(marks, item);

function toEntry(item: Shown, subscriptions: readonly Subscription[], marks: ReadMarksOf, wanted: string): InboxEntry {
  return {
    id: entryId(item),
    type: item.type,
    ...textFor(item, wanted),
    url: item.page,
    members: item.facets?.['member'] ?? [],
    changedAt: item.changedAt,
    isNew: item.changedAt === item.announcedAt,
    unread: isUnread(item, subscriptions, marks),
    reasons: reasonsFor(item, subscriptions).map(({ id, kind, value, name }) => ({ id, kind, value, name })),
  };
}
