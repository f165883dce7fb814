import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ComparisonOverTime, OverTimeQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { ClosedRounds, mostRounds } from './closed-rounds.js';
import { overTime } from './over-time.js';

@ApiTags('maturity')
@Controller('maturity/comparison/over-time')
export class ReadOverTime {
  constructor(private readonly rounds: ClosedRounds) {}

  /** How a group stood in the latest ten closed rounds, and the reader’s own scores; a round in which the group cannot be shown has none. */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: ComparisonOverTime })
  async read(
    @Query({ schema: OverTimeQuery }) { group, member }: z.infer<typeof OverTimeQuery>,
    @By() actor: Actor,
  ): Promise<ComparisonOverTime> {
    const { closed, consents } = await this.rounds.open();
    const rounds = await this.rounds.figuresOf(closed, mostRounds);
    return overTime(rounds, consents, { group, own: member }, actor);
  }
}
