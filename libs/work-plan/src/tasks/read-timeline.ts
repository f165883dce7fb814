import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TimelineQuery, TimelineView } from '@digital-customs/contracts';
import { Allow, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { type Frame, type Task, titlesOfTask } from '../plans/content.js';
import { monthOf } from '../plans/months.js';
import { PlanBook } from '../plans/plan-book.js';
import { ProgressStore } from '../progress/progress.store.js';
import { chooseTasks } from './choose-tasks.js';

type View = z.infer<typeof TimelineView>;

@ApiTags('work-plan')
@Controller('work-plans/:period/timeline')
export class ReadTimeline {
  constructor(
    private readonly book: PlanBook,
    private readonly progress: ProgressStore,
    private readonly clock: Clock,
  ) {}

  /** All tasks that meet the filters, as bars of a Gantt chart with what they depend on. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: TimelineView })
  async timeline(
    @Param('period') period: string,
    @Query({ schema: TimelineQuery }) query: z.infer<typeof TimelineQuery>,
  ): Promise<View> {
    const { plan, content } = await this.book.open(period, query.revision);
    const at = query.at ?? monthOf(this.clock.now());
    const summaries = await this.progress.summaries(period);
    const chosen = chooseTasks(content, plan.frame, summaries, at, { ...query, sort: 'plan' });
    const bars = chosen.map(({ task, standing: { status, overdue } }) => ({
      code: task.code,
      topic: task.topic,
      titles: titlesOfTask(task.content),
      lead: task.content.lead,
      kind: task.content.timeline.kind,
      ...spanOf(task, plan.frame),
      status,
      overdue,
      dependsOn: task.content.dependsOn,
    }));
    const months = bars.flatMap(({ from, to }) => [from, to]);
    return {
      from: months.reduce((least, month) => (month < least ? month : least), plan.frame.from),
      to: months.reduce((most, month) => (month > most ? month : most), plan.frame.to),
      at,
      revision: content.revision,
      bars,
    };
  }
}

/** A task due by a month runs from the plan's first month, or is that month alone where it lies before. */
export function spanOf(
  { content: { timeline } }: Task,
  frame: Pick<Frame, 'from' | 'to'>,
): { from: string; to: string } {
  if (timeline.kind === 'range') return { from: timeline.from, to: timeline.to };
  if (timeline.kind !== 'by') return { from: frame.from, to: frame.to };
  return { from: timeline.month < frame.from ? timeline.month : frame.from, to: timeline.month };
}
