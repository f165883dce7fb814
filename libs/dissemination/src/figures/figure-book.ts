import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { ReadingKind } from '@digital-customs/contracts';
import { Clock, Recurring } from '@digital-customs/platform';
import { fieldOf, type Figures, periodsOf } from './figures.js';

const mixed = { type: Schema.Types.Mixed };
export const figuresSchema = new Schema(
  {
    _id: String,
    record: String,
    period: String,
    type: String,
    member: String,
    since: String,
    views: Number,
    downloads: Number,
    citations: Number,
    days: mixed,
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'figures' },
);
figuresSchema.index({ period: 1, views: -1, _id: 1 }).index({ record: 1, period: 1 });

export interface Counting {
  record: string;
  type: string;
  member: string | null;
}
interface Waiting extends Counting {
  day: string;
  counts: Partial<Record<ReadingKind, number>>;
}

/** A crash loses no more than what was counted in this time. Milliseconds. */
const keptFor = 5_000;
/** Openings remembered, so that a report that is sent again counts once. */
const remembered = 20_000;

/**
 * Counts by day. What is counted waits in memory and is written together every five seconds and at an orderly stop, so
 * that a page that a thousand people open is a handful of writes.
 */
@Injectable()
export class FigureBook extends Recurring {
  protected readonly every = keptFor;
  private waiting = new Map<string, Waiting>();
  private readonly seen = new Set<string>();
  private stopping = false;

  constructor(
    @InjectModel('Figures', 'dissemination') @Inject() readonly model: Model<Figures>,
    private readonly clock: Clock,
  ) {
    super();
  }

  async count(counting: Counting, kind: ReadingKind, opening: string): Promise<void> {
    const once = `${counting.record} ${kind} ${opening}`;
    if (this.seen.has(once)) return;
    this.seen.add(once);
    if (this.seen.size > remembered) this.seen.delete(this.seen.values().next().value!);
    const day = this.clock.now().toISOString().slice(0, 10);
    const key = `${counting.record} ${day}`;
    const waiting = this.waiting.get(key) ?? { ...counting, day, counts: {} };
    waiting.counts[kind] = (waiting.counts[kind] ?? 0) + 1;
    this.waiting.set(key, waiting);
    // Requests under way end after the last turn: what they count is written at once.
    if (this.stopping) await this.run();
  }

  /** Writes what waits; what could not be written waits on. */
  async run(): Promise<void> {
    const taken = [...this.waiting.values()];
    if (taken.length === 0) return;
    this.waiting = new Map();
    try {
      await this.model.collection.bulkWrite(taken.flatMap(updatesOf) as never, { ordered: false });
    } catch (error) {
      for (const one of taken) this.putBack(one);
      throw error;
    }
  }

  override async beforeApplicationShutdown() {
    this.stopping = true;
    await super.beforeApplicationShutdown();
    await this.run();
  }

  private putBack(one: Waiting): void {
    const key = `${one.record} ${one.day}`;
    const newer = this.waiting.get(key);
    for (const [kind, count] of Object.entries(newer?.counts ?? {}))
      one.counts[kind as ReadingKind] = (one.counts[kind as ReadingKind] ?? 0) + count;
    this.waiting.set(key, one);
  }
}

function updatesOf({ record, type, member, day, counts }: Waiting): object[] {
  const entries = Object.entries(counts).map(([kind, count]) => [fieldOf[kind as ReadingKind], count] as const);
  const zeros = Object.fromEntries(Object.values(fieldOf).map((field) => [field, 0]));
  return periodsOf(day).map((period) => {
    const inc = { ...zeros, ...Object.fromEntries(entries) };
    const ofDay = Object.fromEntries(entries.map(([field, count]) => [`days.${day.slice(8)}.${field}`, count]));
    return {
      updateOne: {
        filter: { _id: `${record} ${period}` },
        update: {
          $set: { record, period, type, member },
          $min: { since: day },
          $inc: period.length === 7 ? { ...inc, ...ofDay } : inc,
        },
        upsert: true,
      },
    };
  });
}
