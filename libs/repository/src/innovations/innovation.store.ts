import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import {
  AggregateStore,
  aggregateSchema,
  Clock,
  EventTransport,
  ReadCache,
  type RunSettings,
  SETTINGS,
  type Stored,
} from '@digital-customs/platform';
import { contributionFields } from '../contributions/kind.js';
import type { Innovation } from './innovation-kind.js';

export const innovationSchema = aggregateSchema([...contributionFields, 'triage', 'mergedInto'])
  .index({ audience: 1, publishedAt: -1, _id: -1 })
  .index({ member: 1, changedAt: -1, _id: -1 })
  .index({ 'partner.id': 1, changedAt: -1, _id: -1 })
  .index({ stage: 1, changedAt: -1, _id: -1 });
innovationSchema.set('collection', 'innovations');

export interface InnovationLines {
  filter: Record<string, unknown>;
  /** The date lists are sorted by; the id decides between equals. */
  by: 'publishedAt' | 'changedAt';
  newestFirst: boolean;
  after?: [date: string, id: string];
  limit: number;
}

const withoutHistory = { versions: 0, outbox: 0, commands: 0 };
export const mostOnBoard = 200;
const keptInnovations = 500;
const keptPages = 100;

@Injectable()
export class InnovationStore extends AggregateStore<Innovation> {
  private readonly read: ReadCache<Stored<Innovation>>;
  private readonly pages: ReadCache<Stored<Innovation>[]>;

  constructor(
    @InjectModel('Innovation', 'repository') model: Model<Stored<Innovation>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    super(model, { topic: 'repository.innovation', notFound: 'repository.innovation-not-found' }, transport, clock);
    this.read = new ReadCache(settings, keptInnovations);
    this.pages = new ReadCache(settings, keptPages);
  }

  /** An innovation without its older versions, shared with other readers. */
  current(id: string): Promise<Stored<Innovation>> {
    return this.read.get(id, () => this.load(id, withoutHistory));
  }

  protected override written(id: string): void {
    this.read.forget(id);
    this.pages.clear();
  }

  /** Which of these ids are taken. */
  async present(ids: string[]): Promise<Set<string>> {
    const found = await this.model
      .find({ _id: { $in: ids } } as never, { _id: 1 })
      .lean<{ _id: string }[]>()
      .exec();
    return new Set(found.map(({ _id }) => _id));
  }

  /** One line more than the limit tells that there is a next page. Shared with other readers. */
  lines(asked: InnovationLines): Promise<Stored<Innovation>[]> {
    return this.pages.get(JSON.stringify(asked), () => this.findLines(asked));
  }

  /** What waits for the Research Unit, the oldest first; one more than the board holds tells that there are more. */
  waiting(filter: Record<string, unknown>): Promise<Stored<Innovation>[]> {
    const stage = { $in: ['approved', 'in-review'] };
    return this.lines({ filter: { ...filter, stage }, by: 'changedAt', newestFirst: false, limit: mostOnBoard });
  }

  private findLines({ filter, by, newestFirst, after, limit }: InnovationLines): Promise<Stored<Innovation>[]> {
    const [order, further] = newestFirst ? ([-1, '$lt'] as const) : ([1, '$gt'] as const);
    const place = after
      ? { $or: [{ [by]: { [further]: after[0] } }, { [by]: after[0], _id: { [further]: after[1] } }] }
      : {};
    return this.model
      .find({ $and: [filter, place] } as never, withoutHistory)
      .sort({ [by]: order, _id: order })
      .limit(limit + 1)
      .lean<Stored<Innovation>[]>()
      .exec();
  }
}
