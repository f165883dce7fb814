import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, NewRegionalReport, RegionalPlanQuery, RegionalPlanView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { CollectedPractices } from '../collection/collected-practices.js';
import { entryIn, reportRegionally, requireKeeper } from './regional-plan.js';
import { RegionalPlanStore } from './regional-plan.store.js';
import { regionalView } from './regional-view.js';
import { RegionsOfPlan } from './regions-of-plan.js';

@ApiTags('regional-plans')
@Controller('regional-plans/:region/entries/:id/reports')
export class ReportRegionally {
  constructor(
    private readonly regions: RegionsOfPlan,
    private readonly store: RegionalPlanStore,
    private readonly collected: CollectedPractices,
    private readonly clock: Clock,
  ) {}

  /** Reports where a task stands in the region. */
  @Post()
  @Allow('regional-plan.keep')
  @ApiCreatedResponse({ standardSchema: RegionalPlanView })
  async report(
    @Param('region') region: string,
    @Param('id') id: string,
    @Query({ schema: RegionalPlanQuery }) query: z.infer<typeof RegionalPlanQuery>,
    @Body({ schema: NewRegionalReport }) given: NewRegionalReport,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<RegionalPlanView> {
    const { overview, period } = await this.regions.open(region, query.period, query.at);
    requireKeeper(actor, region);
    await this.collected.requirePublished(given.evidence, actor);
    const decide = (plan: Parameters<typeof entryIn>[0]) => {
      const { task, timeline } = entryIn(plan, id);
      const global = overview.content.tasks.get(task ?? '')?.content.timeline;
      const inForce = timeline ?? global ?? { kind: 'continuous' as const };
      return reportRegionally(plan, id, given, inForce, overview.frame, actor, this.clock.now());
    };
    const stored = await this.store.changeOf(region, period, actor, decide, { ...(once && { once }) });
    return regionalView(stored, overview, actor);
  }
}
