import { Inject, Injectable } from '@nestjs/common';
import type { TaskBrief, TaskLine } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { type Content, type Frame, standing, type Task, titlesOfTask } from '../plans/content.js';
import { type MonthText, monthOf } from '../plans/months.js';
import { PlanBook } from '../plans/plan-book.js';
import { ProgressStore, type Summaries } from '../progress/progress.store.js';
import { type Standing, standingOf } from './standing.js';
import { lineOf } from './task-line.js';

/** A plan at one revision in one month, with where each of its tasks stands; ended tasks are left out. */
export interface Overview {
  frame: Frame;
  content: Content;
  summaries: Summaries;
  at: MonthText;
  rows: { task: Task; standing: Standing }[];
}

@Injectable()
export class Overviews {
  constructor(
    @Inject(PlanBook) private readonly book: PlanBook,
    @Inject(ProgressStore) private readonly progress: ProgressStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(
    period: string,
    query: { revision?: number | undefined; at?: MonthText | undefined } = {},
  ): Promise<Overview> {
    const { plan, content } = await this.book.open(period, query.revision);
    const summaries = await this.progress.summaries(period);
    const at = query.at ?? monthOf(this.clock.now());
    const rows = standing(content).map((task) => ({
      task,
      standing: standingOf(task, plan.frame, summaries.get(task.id), at),
    }));
    return { frame: plan.frame, content, summaries, at, rows };
  }
}

export const briefOf = ({ task, standing: { status, overdue, due } }: Overview['rows'][number]): TaskBrief => ({
  code: task.code,
  titles: titlesOfTask(task.content),
  lead: task.content.lead,
  bodies: task.content.bodies,
  due,
  status,
  overdue,
});

export const lineIn = ({ frame, summaries, at }: Overview, { task, standing }: Overview['rows'][number]): TaskLine =>
  lineOf(task, frame, summaries.get(task.id), at, standing);
