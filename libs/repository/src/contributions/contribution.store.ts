import type { Model, ProjectionType } from 'mongoose';
import { languages, practiceStages } from '@digital-customs/contracts';
import {
  type AggregateKind,
  AggregateStore,
  type Clock,
  type EventTransport,
  ReadCache,
  type RunSettings,
  type Stored,
} from '@digital-customs/platform';
import { titlesOf } from './draft.js';
import type { Contribution } from './kind.js';

export interface Lines {
  filter: Record<string, unknown>;
  /** The date lists are sorted by; the id decides between equals. */
  by: 'publishedAt' | 'changedAt';
  newestFirst: boolean;
  after?: [date: string, id: string];
  limit: number;
}

interface Keeping {
  aggregates: number;
  pages: number;
  /** What of each the line of a list needs. */
  line: Record<string, 0 | 1>;
}

/** What readers are shown is without it. */
export const withoutHistory = { versions: 0, outbox: 0, commands: 0 } as const;
const titlesAlone = {
  member: 1,
  ...Object.fromEntries(
    ['revision', 'published'].flatMap((part) =>
      languages.map(({ code }) => [`${part}.content.texts.${code}.title`, 1] as const),
    ),
  ),
};
const mostOverdue = 200;
const atOnce = 100;

/** Keeps the contributions of one kind; what is read often stays in memory until the next write. */
export abstract class ContributionStore<State extends Contribution> extends AggregateStore<State> {
  private readonly read: ReadCache<Stored<State>>;
  private readonly pages: ReadCache<Stored<State>[]>;

  constructor(
    model: Model<Stored<State>>,
    kind: AggregateKind,
    transport: EventTransport,
    clock: Clock,
    settings: RunSettings,
    private readonly keeping: Keeping,
  ) {
    super(model, kind, transport, clock);
    this.read = new ReadCache(settings, keeping.aggregates);
    this.pages = new ReadCache(settings, keeping.pages);
  }

  /** One without its older versions, shared with other readers. */
  current(id: string): Promise<Stored<State>> {
    return this.read.get(id, () => this.load(id, withoutHistory as ProjectionType<Stored<State>>));
  }

  protected override written(id: string): void {
    this.read.forget(id);
    this.pages.clear();
  }

  /** Which of these ids are taken. */
  async present(ids: string[]): Promise<Set<string>> {
    return new Set(await this.idsOf({ _id: { $in: ids } }, ids.length));
  }

  /** The titles of what meets a filter, of the revision in hand and of what is published, in every language. */
  async titled(filter: object): Promise<{ id: string; member: string | null; title: string }[]> {
    const found = await this.model
      .find(filter as never, titlesAlone as never)
      .lean<Stored<State>[]>()
      .exec();
    return found.flatMap(({ _id, member, revision, published }) =>
      [...new Set([revision, published].flatMap((part) => Object.values(part ? titlesOf(part.content) : {})))].map(
        (title) => ({ id: _id, member, title }),
      ),
    );
  }

  /** Of what has changed since a moment, the ids of what a token does not open. */
  async hiddenSince(moment: string, token: string): Promise<string[]> {
    const changed = { stage: { $in: practiceStages }, changedAt: { $gte: moment } };
    const found = await this.model
      .find({ ...changed, audience: { $ne: token } } as never, { _id: 1 } as never)
      .lean<{ _id: string }[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }

  /** What is published and was last confirmed, or published from sources, before a moment, and is not marked for it yet. */
  overdue(before: Date): Promise<string[]> {
    const date = before.toISOString();
    const unconfirmed = { 'published.confirmedAt': null, publishedAt: { $lte: date } };
    const due = { $or: [{ 'published.confirmedAt': { $lte: date } }, unconfirmed] };
    return this.idsOf({ audience: { $ne: [] }, stale: { $ne: true }, ...due }, mostOverdue);
  }

  /** One line more than the limit tells that there is a next page. Shared with other readers. */
  lines(asked: Lines): Promise<Stored<State>[]> {
    return this.pages.get(JSON.stringify(asked), () => this.findLines(asked));
  }

  /**
   * All that meet a filter, in the order of a list, some at a time: the order is found once, by ids alone, and what no
   * longer meets the filter when its turn comes is left out.
   */
  async *every({ filter, by, newestFirst }: Omit<Lines, 'limit' | 'after'>): AsyncGenerator<Stored<State>> {
    const order = newestFirst ? -1 : 1;
    const found = await this.model
      .find(filter as never, { _id: 1 } as never)
      .sort({ [by]: order, _id: order })
      .lean<{ _id: string }[]>()
      .exec();
    for (let from = 0; from < found.length; from += atOnce) {
      const ids = found.slice(from, from + atOnce).map(({ _id }) => _id);
      const some = await this.model
        .find({ $and: [{ _id: { $in: ids } }, filter] } as never, withoutHistory as never)
        .lean<Stored<State>[]>()
        .exec();
      const byId = new Map(some.map((state) => [state._id, state]));
      for (const id of ids) if (byId.has(id)) yield byId.get(id)!;
    }
  }

  private findLines({ filter, by, newestFirst, after, limit }: Lines): Promise<Stored<State>[]> {
    const [order, further] = newestFirst ? ([-1, '$lt'] as const) : ([1, '$gt'] as const);
    const place = after
      ? { $or: [{ [by]: { [further]: after[0] } }, { [by]: after[0], _id: { [further]: after[1] } }] }
      : {};
    return this.model
      .find({ $and: [filter, place] } as never, this.keeping.line as never)
      .sort({ [by]: order, _id: order })
      .limit(limit + 1)
      .lean<Stored<State>[]>()
      .exec();
  }

  private async idsOf(filter: object, limit: number): Promise<string[]> {
    const found = await this.model
      .find(filter as never, { _id: 1 } as never)
      .limit(limit)
      .lean<{ _id: string }[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }
}
