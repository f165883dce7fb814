import { Inject, Injectable } from '@nestjs/common';
import { Clock, Recurring, type Stored } from '@digital-customs/platform';
import { Items } from '../items/items.js';
import { type Mail, newMail } from '../mail/mail.js';
import { Mails } from '../mail/mails.js';
import { type Reader, Readers, tokensOf } from '../readers/readers.js';
import type { Subscriptions } from '../subscriptions/subscriptions.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';
import { digestOf, NewsByKey, type News } from './digest.js';
import { windowOf } from './local-time.js';
import { Rounds } from './rounds.js';

const day = 86_400_000;
/** How far back news is looked at, so that what arrived late is told too: what was told is left out by name. */
const lookBack = { 'at-once': 2 * day, daily: 4 * day, weekly: 11 * day };
type Rhythm = keyof typeof lookBack;

/** Readers looked at together. */
const batch = 200;

/** Makes the mails that are due: at once, and each morning or Monday of the reader’s time zone. Sending is another’s work. */
@Injectable()
export class MakeDigests extends Recurring {
  protected readonly every = 10_000;
  private toldAtOnce = '';

  constructor(
    @Inject(Items) private readonly items: Items,
    @Inject(SubscriptionStore) private readonly subscriptions: SubscriptionStore,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Mails) private readonly mails: Mails,
    @Inject(Rounds) private readonly rounds: Rounds,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    if (!(await this.rounds.isMine(now))) return;
    await this.atOnce(now);
    for (const rhythm of ['daily', 'weekly'] as const)
      for (const timeZone of await this.subscriptions.timeZonesOf(rhythm)) {
        const window = windowOf(rhythm, now, timeZone);
        const round = `${rhythm} ${timeZone} ${window}`;
        if (await this.rounds.isDone(round)) continue;
        await this.make(rhythm, now, { 'items.channels.mail': rhythm, timeZone }, () => window);
        await this.rounds.done(round);
      }
    await this.rounds.endTurn();
  }

  /** A mail at once is named by the oldest entry that it tells: whoever makes it anew makes the same one. */
  private async atOnce(now: Date): Promise<void> {
    const news = await this.newsSince(now.getTime() - lookBack['at-once']);
    const seen = JSON.stringify(news.map(({ _id, changedAt, searches = [] }) => [_id, changedAt, searches.length]));
    if (seen === this.toldAtOnce) return;
    const filter = { 'items.channels.mail': 'at-once' };
    await this.make('at-once', now, filter, (entries) => entries.at(-1)!, news);
    this.toldAtOnce = seen;
  }

  private async make(
    rhythm: Rhythm,
    now: Date,
    filter: object,
    window: (entries: string[]) => string,
    found?: News[],
  ): Promise<void> {
    const since = now.getTime() - lookBack[rhythm];
    const news = new NewsByKey(found ?? (await this.newsSince(since)));
    if (news.all.length === 0) return;
    for await (const followers of this.subscriptions.batches(filter, batch)) {
      const wanted = followers.filter(({ stopped }) => stopped === null);
      const mails = await this.mailsFor(wanted, rhythm, news, new Date(since), now, window);
      await this.mails.add(mails);
      await this.rounds.isMine(this.clock.now());
    }
  }

  private async mailsFor(
    followers: readonly Stored<Subscriptions>[],
    rhythm: Rhythm,
    news: NewsByKey,
    since: Date,
    now: Date,
    window: (entries: string[]) => string,
  ): Promise<Mail[]> {
    const ids = followers.map(({ _id }) => _id);
    const [readers, told] = await Promise.all([
      this.readers.model
        .find({ _id: { $in: ids } } as never)
        .lean<Reader[]>()
        .exec(),
      // A mail is made after what it tells, and at most a day before its reader is asked again.
      this.mails.toldSince(ids, since.toISOString()),
    ]);
    const tokens = new Map(readers.map((reader) => [reader._id, tokensOf(reader)]));
    return followers.flatMap((state) => {
      const { _id: id } = state;
      const entries = digestOf(state, rhythm, news, tokens.get(id) ?? [], told.get(id) ?? new Set());
      return entries.length === 0
        ? []
        : [newMail(id, { kind: 'digest', rhythm, entries, window: window(entries) }, now)];
    });
  }

  private newsSince(since: number): Promise<News[]> {
    return this.items.model
      .find({ changedAt: { $gt: new Date(since).toISOString() }, gone: null } as never, {
        keys: 1,
        searches: 1,
        audience: 1,
        changedAt: 1,
      })
      .sort({ changedAt: -1, _id: 1 })
      .lean<News[]>()
      .exec();
  }
}
