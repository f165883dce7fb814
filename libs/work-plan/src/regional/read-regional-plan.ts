import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  RegionalPlanList,
  RegionalPlanQuery,
  RegionalPlanView,
  type RegionCode,
} from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanStore } from '../plans/plan.store.js';
import { RegionalPlanStore } from './regional-plan.store.js';
import { regionalView } from './regional-view.js';
import { RegionsOfPlan } from './regions-of-plan.js';

type Asked = z.infer<typeof RegionalPlanQuery>;

@ApiTags('regional-plans')
@Controller('regional-plans')
export class RegionalPlanRoutes {
  constructor(
    private readonly plans: PlanStore,
    private readonly store: RegionalPlanStore,
    private readonly regions: RegionsOfPlan,
  ) {}

  /** The regional plans that have begun, for a period. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: RegionalPlanList })
  async list(@Query({ schema: RegionalPlanQuery }) query: Asked): Promise<z.infer<typeof RegionalPlanList>> {
    const period = query.period ?? (await this.plans.list())[0]?._id ?? '';
    const held = await this.store.of(period);
    return {
      items: held.map(({ region, entries, changedAt }) => {
        const tasks = entries.filter(({ task }) => task !== null).length;
        return { region: region as RegionCode, period, tasks, own: entries.length - tasks, changedAt };
      }),
    };
  }

  /** A region’s plan beside the global one: what it took in, what is its own, where it stands. */
  @Get(':region')
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: RegionalPlanView })
  async read(
    @Param('region') region: string,
    @Query({ schema: RegionalPlanQuery }) query: Asked,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<RegionalPlanView> {
    const { plan, overview } = await this.regions.open(region, query.period, query.at);
    const view = regionalView(plan, overview, actor);
    reply.header('etag', `"${view.version}"`);
    return view;
  }
}
