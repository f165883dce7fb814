import { Body, Controller, Delete, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DomainError,
  NewRegionalEntry,
  RegionalEdit,
  RegionalPlanQuery,
  RegionalPlanView,
} from '@digital-customs/contracts';
import { Allow, By, type Change, type ChangeOptions, Clock, IfMatch, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import type { Overview } from '../tasks/overview.js';
import { addOwn, edit, type RegionalPlan, remove, requireKeeper } from './regional-plan.js';
import { RegionalPlanStore } from './regional-plan.store.js';
import { regionalView } from './regional-view.js';
import { RegionsOfPlan } from './regions-of-plan.js';

type Asked = z.infer<typeof RegionalPlanQuery>;
type Decide = (plan: RegionalPlan, overview: Overview) => Change<RegionalPlan>;

@ApiTags('regional-plans')
@Controller('regional-plans/:region/entries')
export class RegionalEntryRoutes {
  constructor(
    private readonly regions: RegionsOfPlan,
    private readonly store: RegionalPlanStore,
    private readonly clock: Clock,
  ) {}

  /** Adds a task of the region’s own. */
  @Post()
  @Allow('regional-plan.keep')
  @ApiCreatedResponse({ standardSchema: RegionalPlanView })
  add(
    @Param('region') region: string,
    @Query({ schema: RegionalPlanQuery }) query: Asked,
    @Body({ schema: NewRegionalEntry }) given: NewRegionalEntry,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<RegionalPlanView> {
    return this.change(region, query, actor, { ...(once && { once }) }, (plan, { content, frame }) => {
      if (given.topic && !content.topics.has(given.topic))
        throw new DomainError('work-plan.topic-not-found', `The plan has no topic ${given.topic}.`);
      return addOwn(plan, given, frame, content.revision, this.clock.now());
    });
  }

  /** Sets regional dates, who does it, and a note. */
  @Put(':id')
  @Allow('regional-plan.keep')
  @ApiOkResponse({ standardSchema: RegionalPlanView })
  edit(
    @Param('region') region: string,
    @Param('id') id: string,
    @Query({ schema: RegionalPlanQuery }) query: Asked,
    @Body({ schema: RegionalEdit }) given: RegionalEdit,
    @By() actor: Actor,
    @IfMatch() ifVersion?: number,
  ): Promise<RegionalPlanView> {
    return this.change(region, query, actor, { ...(ifVersion !== undefined && { ifVersion }) }, (plan, { frame }) =>
      edit(plan, id, given, frame, this.clock.now()),
    );
  }

  /** Takes a task out of the region’s plan, its reports too. */
  @Delete(':id')
  @Allow('regional-plan.keep')
  @ApiOkResponse({ standardSchema: RegionalPlanView })
  remove(
    @Param('region') region: string,
    @Param('id') id: string,
    @Query({ schema: RegionalPlanQuery }) query: Asked,
    @By() actor: Actor,
    @IfMatch() ifVersion?: number,
  ): Promise<RegionalPlanView> {
    return this.change(region, query, actor, { ...(ifVersion !== undefined && { ifVersion }) }, (plan) =>
      remove(plan, id, this.clock.now()),
    );
  }

  private async change(
    region: string,
    query: Asked,
    actor: Actor,
    options: ChangeOptions,
    decide: Decide,
  ): Promise<RegionalPlanView> {
    const { overview, period } = await this.regions.open(region, query.period, query.at);
    requireKeeper(actor, region);
    const stored = await this.store.changeOf(region, period, actor, (plan) => decide(plan, overview), options);
    return regionalView(stored, overview, actor);
  }
}
