import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { PlanMatrix, PlanQuery } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import { Overviews } from '../tasks/overview.js';
import { matrixOf } from './matrix.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/matrix')
export class MatrixRoutes {
  constructor(private readonly overviews: Overviews) {}

  /** Which body works in which topic; empty cells show who does not. */
  @Get('bodies')
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: PlanMatrix })
  async bodies(@Param('period') period: string, @Query({ schema: PlanQuery }) query: PlanQuery): Promise<PlanMatrix> {
    return matrixOf(await this.overviews.of(period, query), 'bodies');
  }

  /** Which strategic goal is served in which topic, and which tasks name no goal yet. */
  @Get('goals')
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: PlanMatrix })
  async goals(@Param('period') period: string, @Query({ schema: PlanQuery }) query: PlanQuery): Promise<PlanMatrix> {
    return matrixOf(await this.overviews.of(period, query), 'goals');
  }
}
