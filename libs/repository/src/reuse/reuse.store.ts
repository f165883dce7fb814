import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Actor, ReusedType } from '@digital-customs/contracts';
import {
  aggregateSchema,
  type Change,
  Clock,
  EventTransport,
  ReadCache,
  type RunSettings,
  SETTINGS,
  type Stored,
} from '@digital-customs/platform';
import { BegunStore, requireKnown } from '../statements/statement.store.js';
import { noReuse, type Reuse, type Reused, reuseFields } from './reuse.js';

export const reuseSchema = aggregateSchema(reuseFields)
  .index({ item: 1, changedAt: -1 })
  .index({ member: 1, changedAt: -1, _id: -1 })
  .index({ owner: 1, changedAt: -1, _id: -1 })
  .index({ kind: 1, changedAt: -1, _id: -1 });
reuseSchema.set('collection', 'reuse');

type Standing = Pick<Reuse, 'item' | 'member' | 'kind'>;
export type ReusePlace = [changedAt: string, id: string];

/** One statement an item a Member. */
export const reuseId = (type: ReusedType, item: string, member: string) => `${type}/${item}/${member}`;

@Injectable()
export class ReuseStore extends BegunStore<Reuse> {
  private readonly kept: ReadCache<Standing[]>;

  constructor(
    @InjectModel('Reuse', 'repository') model: Model<Stored<Reuse>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    super(model, { topic: 'repository.reuse', notFound: 'repository.nothing-stated' }, transport, clock);
    this.kept = new ReadCache(settings, 1);
  }

  of(item: Reused, member: string): Promise<{ statement: Reuse; version: number }> {
    requireKnown(member);
    return this.readOr(reuseId(item.type, item.id, member), noReuse(item, member));
  }

  state(
    item: Reused,
    member: string,
    by: Actor,
    ifVersion: number | undefined,
    decision: (before: Reuse) => Change<Reuse>,
  ): Promise<{ statement: Reuse; version: number }> {
    requireKnown(member);
    return this.changeOr(reuseId(item.type, item.id, member), noReuse(item, member), by, ifVersion, decision);
  }

  /** What is said about an item, the latest first; at most one statement a Member. */
  about(type: ReusedType, item: string): Promise<Stored<Reuse>[]> {
    return this.page({ type, item }, 1_000);
  }

  /** Everything that stands, for what counts. The same list until one changes. */
  standing(): Promise<Standing[]> {
    return this.kept.get('', () =>
      this.model
        .find({ kind: { $ne: null } } as never, { item: 1, member: 1, kind: 1 })
        .lean<Standing[]>()
        .exec(),
    );
  }

  protected override written(): void {
    this.kept.clear();
  }

  /** The latest first. */
  page(filter: object, limit: number, after?: ReusePlace): Promise<Stored<Reuse>[]> {
    const place = after
      ? { $or: [{ changedAt: { $lt: after[0] } }, { changedAt: after[0], _id: { $lt: after[1] } }] }
      : {};
    return this.model
      .find({ $and: [filter, place] } as never, { outbox: 0, commands: 0 })
      .sort({ changedAt: -1, _id: -1 })
      .limit(limit)
      .lean<Stored<Reuse>[]>()
      .exec();
  }
}
