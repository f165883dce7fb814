import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { TaskPage, TaskQuery } from '@digital-customs/contracts';
import { Allow, Clock, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { monthOf } from '../plans/months.js';
import { PlanBook } from '../plans/plan-book.js';
import { requireBodies } from '../plans/references.js';
import { ProgressStore } from '../progress/progress.store.js';
import { chooseTasks } from './choose-tasks.js';
import { lineOf } from './task-line.js';

type Place = [index: number, code: string];

@ApiTags('work-plan')
@Controller('work-plans/:period/tasks')
export class ListTasks {
  constructor(
    private readonly book: PlanBook,
    private readonly progress: ProgressStore,
    private readonly clock: Clock,
  ) {}

  /** Tasks of a plan, by body, goal, topic, section, status, timeline and due month, in the order of the plan. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: TaskPage })
  async list(
    @Param('period') period: string,
    @Query({ schema: TaskQuery }) query: TaskQuery,
  ): Promise<z.infer<typeof TaskPage>> {
    const { cursor, limit, ...asked } = query;
    const { plan, content } = await this.book.open(period, query.revision);
    requireBodies(plan.frame, [...(query.body ?? []), ...(query.lead ?? [])], 'body');
    const at = query.at ?? monthOf(this.clock.now());
    const summaries = await this.progress.summaries(period);
    const chosen = chooseTasks(content, plan.frame, summaries, at, query);
    const first = cursor ? after(chosen, readCursor<Place>({ period, ...asked }, cursor)) : 0;
    const page = chosen.slice(first, first + limit);
    const last = page.at(-1);
    return {
      items: page.map(({ task, standing }) => lineOf(task, plan.frame, summaries.get(task.id), at, standing)),
      next:
        last && first + page.length < chosen.length
          ? writeCursor({ period, ...asked }, [first + page.length, last.task.code])
          : null,
      total: chosen.length,
      revision: content.revision,
      at,
    };
  }
}

/** Behind the task that ended the page before, wherever it is now. */
function after(chosen: readonly { task: { code: string } }[], [index, code]: Place): number {
  if (chosen[index - 1]?.task.code === code) return index;
  const found = chosen.findIndex(({ task }) => task.code === code);
  return found < 0 ? index : found + 1;
}
