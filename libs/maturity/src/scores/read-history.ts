import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, HistoryQuery, membersOf, ScoreHistory } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { ModelBook } from '../models/model-book.js';
import { scoresOf } from './scores.js';

@ApiTags('maturity')
@Controller('maturity/history')
export class ReadHistory {
  constructor(
    private readonly store: AssessmentStore,
    private readonly models: ModelBook,
  ) {}

  /** The approved scores of the reader's own Member, round by round. */
  @Get()
  @Allow('assessment.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: ScoreHistory })
  async read(
    @Query({ schema: HistoryQuery }) { member }: z.infer<typeof HistoryQuery>,
    @By() actor: Actor,
  ): Promise<ScoreHistory> {
    if (!membersOf(actor).includes(member))
      throw new DomainError('maturity.not-your-member', 'A Member’s scores are seen by its own people.');
    const rounds = await Promise.all(
      (await this.store.ofMember(member)).map(async ({ round, model, answers, targets, synthetic }) => {
        const { overall, segments } = scoresOf(await this.models.of(model), answers, targets);
        return {
          round,
          model,
          synthetic: synthetic ?? false,
          overall,
          segments: segments.map(({ segment, score, level }) => ({ segment, score, level })),
        };
      }),
    );
    return { member, rounds };
  }
}
