import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, PlanQuery, TaskView } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { CollectedPractices } from '../collection/collected-practices.js';
import { monthOf } from '../plans/months.js';
import { PlanBook } from '../plans/plan-book.js';
import { ProgressStore } from '../progress/progress.store.js';
import { requireTask } from './require-task.js';
import { taskView } from './task-view.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/tasks/:code')
export class ReadTask {
  constructor(
    private readonly book: PlanBook,
    private readonly progress: ProgressStore,
    private readonly collected: CollectedPractices,
    private readonly clock: Clock,
  ) {}

  /** A task with its reports and what it waits for. A code that it had before it moved finds it too. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: TaskView })
  async read(
    @Param('period') period: string,
    @Param('code') code: string,
    @Query({ schema: PlanQuery }) query: PlanQuery,
    @By() actor: Actor,
  ): Promise<TaskView> {
    const { plan, content } = await this.book.open(period, query.revision);
    const task = requireTask(content, code);
    const at = query.at ?? monthOf(this.clock.now());
    const progress = await this.progress.of(period, task.id);
    const summaries = await this.progress.summaries(period);
    const { collects } = task.content;
    const collected = collects && (await this.collected.countsOf(collects, actor));
    return taskView({ task, content, frame: plan.frame, progress, summaries, at, actor, collected });
  }
}
