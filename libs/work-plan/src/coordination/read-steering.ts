import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { PlanQuery, SteeringView } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import { Overviews } from '../tasks/overview.js';
import { steeringOf } from './steering.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/steering')
export class ReadSteering {
  constructor(private readonly overviews: Overviews) {}

  /** The PTC’s steering view: delays, tasks without report, tasks without evidence, and how they spread over bodies. */
  @Get()
  @Allow('work-plan.steer')
  @ApiOkResponse({ standardSchema: SteeringView })
  async read(@Param('period') period: string, @Query({ schema: PlanQuery }) query: PlanQuery): Promise<SteeringView> {
    return steeringOf(await this.overviews.of(period, query));
  }
}
