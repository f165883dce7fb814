import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Actor } from '@digital-customs/contracts';
import {
  AggregateStore,
  aggregateSchema,
  type Change,
  Clock,
  EventTransport,
  type RunSettings,
  SETTINGS,
  type Stored,
} from '@digital-customs/platform';
import { noProgress, type Progress, progressFields, progressId, type Summary } from './progress.js';

export const progressSchema = aggregateSchema(progressFields).index({ period: 1 });
progressSchema.set('collection', 'progress');

type Line = Pick<Progress, 'task' | 'summary'> & { _id: string };

/** Summaries of a period's tasks by the task's id. */
export type Summaries = ReadonlyMap<string, Summary>;

@Injectable()
export class ProgressStore extends AggregateStore<Progress> {
  private readonly kept = new Map<string, Promise<Map<string, Summary>>>();
  private readonly stale = new Set<string>();
  private readonly soleWriter: boolean;

  constructor(
    @InjectModel('Progress', 'work-plan') model: Model<Stored<Progress>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) { soleWriter }: RunSettings,
  ) {
    super(model, { topic: 'work-plan.progress', notFound: 'work-plan.task-not-found' }, transport, clock);
    this.soleWriter = soleWriter;
  }

  /** The reports on a task; none where there have been none. */
  async of(period: string, task: string): Promise<Progress> {
    return (await this.find(progressId(period, task), { outbox: 0 })) ?? noProgress(period, task);
  }

  /** Changes the reports on a task; the first change begins them. */
  changeOf(
    period: string,
    task: string,
    by: Actor,
    decide: (progress: Progress) => Change<Progress>,
    once?: string,
  ): Promise<Progress> {
    const none = noProgress(period, task);
    return this.changeOrBegin(progressId(period, task), by, none, decide, { ...(once && { once }) });
  }

  /** Where this process alone writes, they are kept and only what has changed is read again. Not to be changed. */
  async summaries(period: string): Promise<Summaries> {
    if (!this.soleWriter) return new Map((await this.lines({ period })).map(byTask));
    const held = this.kept.get(period);
    const reading = held
      ? this.refreshed(period, held)
      : this.lines({ period }).then((lines) => new Map(lines.map(byTask)));
    this.kept.set(period, reading);
    reading.catch(() => this.kept.get(period) === reading && this.kept.delete(period));
    return reading;
  }

  /** Tasks with reports from an instant on, reports included. */
  reportedSince(period: string, since: string): Promise<Pick<Progress, 'task' | 'reports'>[]> {
    return this.model
      .find({ period, 'summary.lastReport': { $gte: since } } as never, { task: 1, reports: 1 })
      .limit(5_000)
      .lean<Pick<Progress, 'task' | 'reports'>[]>()
      .exec();
  }

  protected override written(id: string): void {
    this.stale.add(id);
  }

  /** What is written while it reads is marked stale again, and read by the next who asks. */
  private async refreshed(period: string, held: Promise<Map<string, Summary>>): Promise<Map<string, Summary>> {
    const summaries = await held;
    const ids = [...this.stale].filter((id) => id.startsWith(`${period}/`));
    if (ids.length === 0) return summaries;
    for (const id of ids) this.stale.delete(id);
    const lines = await this.lines({ _id: { $in: ids } }).catch((error: unknown) => {
      for (const id of ids) this.stale.add(id);
      throw error;
    });
    for (const line of lines) summaries.set(line.task, line.summary);
    return summaries;
  }

  private lines(filter: object): Promise<Line[]> {
    return this.model
      .find(filter as never, { task: 1, summary: 1 })
      .lean<Line[]>()
      .exec();
  }
}

const byTask = ({ task, summary }: Line) => [task, summary] as const;
