import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { CrossCutting, CrossCuttingQuery } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { Overviews } from '../tasks/overview.js';
import { sharedBy } from './cross-cutting.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/cross-cutting')
export class ReadCrossCutting {
  constructor(private readonly overviews: Overviews) {}

  /** Tasks that share a theme, an instrument, a system, a TFA measure or an expected output. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: CrossCutting })
  async read(
    @Param('period') period: string,
    @Query({ schema: CrossCuttingQuery }) query: z.infer<typeof CrossCuttingQuery>,
  ): Promise<CrossCutting> {
    return { groups: sharedBy(await this.overviews.of(period, query), query.kind) };
  }
}
