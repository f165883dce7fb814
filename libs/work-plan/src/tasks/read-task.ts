import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PlanQuery, TaskView } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { CollectedPractices } from '../collection/collected-practices.js';
import { ProgressStore } from '../progress/progress.store.js';
import { RegionsOfPlan } from '../regional/regions-of-plan.js';
import { Overviews } from './overview.js';
import { requireTask } from './require-task.js';
import { taskView } from './task-view.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/tasks/:code')
export class ReadTask {
  constructor(
    private readonly overviews: Overviews,
    private readonly progress: ProgressStore,
    private readonly collected: CollectedPractices,
    private readonly regions: RegionsOfPlan,
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
    const overview = await this.overviews.of(period, query);
    const task = requireTask(overview.content, code);
    const progress = await this.progress.of(period, task.id);
    const { collects } = task.content;
    const collected = collects && (await this.collected.countsOf(collects, actor));
    const uptake = await this.regions.uptakeOf(task.id, overview);
    return taskView({ ...overview, task, progress, actor, collected, uptake });
  }
}
