import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, CriteriaComparison, CriteriaQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { ModelBook } from '../models/model-book.js';
import { ClosedRounds } from './closed-rounds.js';
import { compareCriteria } from './compare.js';

@ApiTags('maturity')
@Controller('maturity/comparison/criteria')
export class ReadCriteria {
  constructor(
    private readonly rounds: ClosedRounds,
    private readonly models: ModelBook,
  ) {}

  /** How Members stand in the criteria of one segment, in the same groups and under the same rule as in the segment. */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: CriteriaComparison })
  async read(
    @Query({ schema: CriteriaQuery }) { round: wanted, group, member, segment }: z.infer<typeof CriteriaQuery>,
    @By() actor: Actor,
  ): Promise<CriteriaComparison> {
    const { round, figures, consents } = await this.rounds.open(wanted);
    const model = await this.models.inForce();
    const criteria = model.segments.find(({ id }) => id === segment)?.criteria.map(({ id }) => id) ?? [];
    const asked = { group, own: member, segment, criteria };
    return {
      round,
      group,
      segment,
      synthetic: figures.standings.some(({ synthetic }) => synthetic),
      ...compareCriteria(figures, consents, asked, actor),
    };
  }
}
