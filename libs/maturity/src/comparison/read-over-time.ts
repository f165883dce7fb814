import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, ComparisonOverTime, OverTimeQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { ClosedRounds } from './closed-rounds.js';

const mostRounds = 10;

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
    const { closed } = await this.rounds.open();
    const read = await Promise.all(
      closed
        .slice(0, mostRounds)
        .toReversed()
        .map(async (round) => {
          const offered = await this.rounds.compare({ round, group: 'all', own: member }, actor);
          const isOffered = group === 'all' || offered.groups.some(({ id }) => id === group);
          const shown =
            group === 'all' || !isOffered ? offered : await this.rounds.compare({ round, group, own: member }, actor);
          return {
            round,
            synthetic: offered.synthetic,
            segments: shown.segments.map(({ segment, distribution, own }) => ({
              segment,
              distribution: isOffered ? distribution : null,
              own: own?.score ?? null,
            })),
          };
        }),
    );
    return {
      group,
      synthetic: read.some(({ synthetic }) => synthetic),
      rounds: read.map(({ round, segments }) => ({ round, segments })),
    };
  }
}
