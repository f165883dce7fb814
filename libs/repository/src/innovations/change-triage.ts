import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Triage, TriageChange } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { InnovationStore } from './innovation.store.js';
import { triage } from './triage.js';

@ApiTags('innovations')
@Controller('innovations/:id/triage')
export class TriageRoutes {
  constructor(
    private readonly innovations: InnovationStore,
    private readonly clock: Clock,
  ) {}

  /** What the Research Unit keeps about an innovation on its way. */
  @Get()
  @Allow('innovation.triage')
  @ApiOkResponse({ standardSchema: Triage })
  async read(@Param('id') id: string): Promise<Triage> {
    return (await this.innovations.current(id)).triage;
  }

  /** Moves it on the board, assigns it, sets a date, ticks the checklist, adds a note, or asks bodies for their opinion. */
  @Post()
  @Allow('innovation.triage')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Triage })
  async change(
    @Param('id') id: string,
    @Body({ schema: TriageChange }) given: TriageChange,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<Triage> {
    const stored = await this.innovations.change(id, actor, (state) => triage(state, given, actor, this.clock.now()), {
      ...(once && { once }),
    });
    return stored.triage;
  }
}
