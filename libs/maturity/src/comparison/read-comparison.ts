import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Comparison, ComparisonQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { ClosedRounds } from './closed-rounds.js';

@ApiTags('maturity')
@Controller('maturity/comparison')
export class ReadComparison {
  constructor(private readonly rounds: ClosedRounds) {}

  /** How Members stand in a closed round, in distributions of at least five, and by name as far as each of them shows it. */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: Comparison })
  read(
    @Query({ schema: ComparisonQuery }) { round, group, member }: z.infer<typeof ComparisonQuery>,
    @By() actor: Actor,
  ): Promise<Comparison> {
    return this.rounds.compare({ round, group, own: member }, actor);
  }
}
