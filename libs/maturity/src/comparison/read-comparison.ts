import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Comparison, ComparisonQuery, DomainError } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { ConsentStore } from '../consents/consent.store.js';
import { RoundStore } from '../rounds/round.store.js';
import { compare } from './compare.js';
import { Standings } from './standings.js';

@ApiTags('maturity')
@Controller('maturity/comparison')
export class ReadComparison {
  constructor(
    private readonly rounds: RoundStore,
    private readonly standings: Standings,
    private readonly consents: ConsentStore,
  ) {}

  /** How Members stand in a closed round, in distributions of at least five, and by name as far as each of them shows it. */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: Comparison })
  async read(
    @Query({ schema: ComparisonQuery }) asked: z.infer<typeof ComparisonQuery>,
    @By() actor: Actor,
  ): Promise<Comparison> {
    const closed = (await this.rounds.list()).filter(({ closedAt }) => closedAt !== null).map(({ code }) => code);
    if (asked.round && !closed.includes(asked.round))
      throw new DomainError('maturity.round-not-found', 'Rounds are compared once they are closed.', { closed });
    const round = asked.round ?? closed[0] ?? null;
    const [standings, consents] = await Promise.all([
      round === null ? [] : this.standings.ofClosed(round),
      this.consents.all(),
    ]);
    const { group, member: own } = asked;
    return { round, rounds: closed, group, ...compare(standings, consents, { group, own }, actor) };
  }
}
