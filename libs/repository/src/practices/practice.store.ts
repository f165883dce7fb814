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
import type { Practice } from './practice-kind.js';
import { contributionFields } from '../contributions/kind.js';

export const practiceSchema = aggregateSchema(contributionFields)
  .index({ audience: 1, publishedAt: -1, _id: -1 })
  .index({ member: 1, changedAt: -1, _id: -1 })
  .index({ stage: 1, changedAt: -1, _id: -1 });
practiceSchema.set('collection', 'practices');

export interface PracticeLines {
  filter: Record<string, unknown>;
  /** The date lists are sorted by; the id decides between equals. */
  by: 'publishedAt' | 'changedAt';
  newestFirst: boolean;
  after?: [date: string, id: string];
  limit: number;
}

/** What a line of a list needs; the versions and long texts stay in the store. */
const lineFields = {
  version: 1,
  member: 1,
  stage: 1,
  publishedAt: 1,
  changedAt: 1,
  waitingSince: 1,
  'conversation.resolved': 1,
  ...Object.fromEntries(
    ['published', 'revision'].flatMap((part) => [
      [`${part}.reviewer`, 1],
      ...['texts', 'themes', 'year', 'status'].map((field) => [`${part}.content.${field}`, 1]),
    ]),
  ),
};

const keptPractices = 1_000;
const keptPages = 200;

@Injectable()
export class PracticeStore extends AggregateStore<Practice> {
  private readonly read: ReadCache<Stored<Practice>>;
  private readonly pages: ReadCache<Stored<Practice>[]>;

  constructor(
    @InjectModel('Practice', 'repository') model: Model<Stored<Practice>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    super(model, { topic: 'repository.practice', notFound: 'repository.practice-not-found' }, transport, clock);
    this.read = new ReadCache(settings, keptPractices);
    this.pages = new ReadCache(settings, keptPages);
  }

  /** A practice without its older versions, shared with other readers. */
  current(id: string): Promise<Stored<Practice>> {
    return this.read.get(id, () => this.load(id, { versions: 0, outbox: 0, commands: 0 }));
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
  lines(asked: PracticeLines): Promise<Stored<Practice>[]> {
    return this.pages.get(JSON.stringify(asked), () => this.findLines(asked));
  }

  private findLines({ filter, by, newestFirst, after, limit }: PracticeLines): Promise<Stored<Practice>[]> {
    const [order, further] = newestFirst ? ([-1, '$lt'] as const) : ([1, '$gt'] as const);
    const place = after
      ? { $or: [{ [by]: { [further]: after[0] } }, { [by]: after[0], _id: { [further]: after[1] } }] }
      : {};
    return this.model
      .find({ $and: [filter, place] } as never, lineFields)
      .sort({ [by]: order, _id: order })
      .limit(limit + 1)
      .lean<Stored<Practice>[]>()
      .exec();
  }
}
