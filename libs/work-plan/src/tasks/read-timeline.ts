import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Language, type TaskContent, TimelineQuery, TimelineView } from '@digital-customs/contracts';
import { Allow, Clock, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import type { Frame, Task } from '../plans/content.js';
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

  /** The tasks that meet the filters, as bars of a Gantt chart with what they depend on; a thousand at a time unless told. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: TimelineView })
  async timeline(
    @Param('period') period: string,
    @Query({ schema: TimelineQuery }) query: z.infer<typeof TimelineQuery>,
  ): Promise<View> {
    const { cursor, limit, ...asked } = query;
    const { plan, content } = await this.book.open(period, query.revision);
    const at = query.at ?? monthOf(this.clock.now());
    const summaries = await this.progress.summaries(period);
    const chosen = chooseTasks(content, plan.frame, summaries, at, { ...query, sort: 'plan' });
    const first = cursor ? readCursor<number>({ period, ...asked }, cursor) : 0;
    const spans = chosen.map(({ task }) => spanOf(task, plan.frame));
    const last = first + limit;
    return {
      from: spans.reduce((least, { from }) => (from < least ? from : least), plan.frame.from),
      to: spans.reduce((most, { to }) => (to > most ? to : most), plan.frame.to),
      at,
      revision: content.revision,
      bars: chosen.slice(first, last).map(({ task, standing: { status, overdue } }, index) => ({
        code: task.code,
        topic: task.topic,
        titles: shortTitles(task.content, query.lang),
        lead: task.content.lead,
        kind: task.content.timeline.kind,
        ...spans[first + index]!,
        status,
        overdue,
        dependsOn: task.content.dependsOn,
      })),
      total: chosen.length,
      next: last < chosen.length ? writeCursor({ period, ...asked }, last) : null,
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

const longest = 120;

/** In one language where it is named and there is a text in it, else in all. */
function shortTitles({ texts }: TaskContent, only?: Language): Partial<Record<Language, string>> {
  const shown = Object.entries(texts).filter(([language]) => !only || !texts[only] || language === only);
  return Object.fromEntries(
    shown.map(([language, { action }]) => [
      language,
      action.length > longest ? `${action.slice(0, longest - 1)}…` : action,
    ]),
  );
}
