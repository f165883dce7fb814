import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AdoptionQuery, AdoptionReport, AdoptionView } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { AdoptionStore } from './adoption.store.js';
import { adoptionReport } from './report.js';

@ApiTags('data-model-adoption')
@Controller('data-model-adoption')
export class ReadAdoption {
  constructor(
    private readonly adoption: AdoptionStore,
    private readonly clock: Clock,
  ) {}

  /** The yearly report on the use of the WCO Data Model: each Member by code, with the year before beside it. */
  @Get()
  @Allow('statement.read')
  @ApiOkResponse({ standardSchema: AdoptionReport })
  async report(@Query({ schema: AdoptionQuery }) query: AdoptionQuery, @By() actor: Actor): Promise<AdoptionReport> {
    const year = query.year ?? this.clock.now().getUTCFullYear();
    return adoptionReport(await this.adoption.all(), { ...query, year }, actor);
  }

  /** What one Member has stated; what waits for its approver is shown to its own people. */
  @Get(':member')
  @Allow('statement.read')
  @ApiOkResponse({ standardSchema: AdoptionView })
  read(@Param('member') member: string, @By() actor: Actor): Promise<AdoptionView> {
    return this.adoption.viewOf(member, actor);
  }
}
