import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, NewAdoption, RegionalPlanQuery, RegionalPlanView } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { requireTask } from '../tasks/require-task.js';
import { adopt, requireKeeper } from './regional-plan.js';
import { RegionalPlanStore } from './regional-plan.store.js';
import { regionalView } from './regional-view.js';
import { RegionsOfPlan } from './regions-of-plan.js';

@ApiTags('regional-plans')
@Controller('regional-plans/:region/adoptions')
export class AdoptTasks {
  constructor(
    private readonly regions: RegionsOfPlan,
    private readonly store: RegionalPlanStore,
    private readonly clock: Clock,
  ) {}

  /** Takes tasks, or all tasks of topics, of the global plan into the region’s. */
  @Post()
  @Allow('regional-plan.keep')
  @ApiCreatedResponse({ standardSchema: RegionalPlanView })
  async adopt(
    @Param('region') region: string,
    @Query({ schema: RegionalPlanQuery }) query: z.infer<typeof RegionalPlanQuery>,
    @Body({ schema: NewAdoption }) { tasks, topics }: z.infer<typeof NewAdoption>,
    @By() actor: Actor,
  ): Promise<RegionalPlanView> {
    const { overview, period } = await this.regions.open(region, query.period, query.at);
    requireKeeper(actor, region);
    const { content, rows } = overview;
    const unknown = topics.find((code) => !content.topics.has(code));
    if (unknown) throw new DomainError('work-plan.topic-not-found', `The plan has no topic ${unknown}.`);
    const named = tasks.map((code) => requireTask(content, code));
    const ended = named.find((task) => task.ended);
    if (ended) throw new DomainError('work-plan.task-ended', `${ended.code} is no longer in the plan.`);
    const wanted = [...named, ...rows.flatMap(({ task }) => (topics.includes(task.topic) ? [task] : []))];
    const ids = [...new Set(wanted.map(({ id }) => id))];
    const stored = await this.store.changeOf(region, period, actor, (plan) =>
      adopt(plan, ids, content.revision, this.clock.now()),
    );
    return regionalView(stored, overview, actor);
  }
}
