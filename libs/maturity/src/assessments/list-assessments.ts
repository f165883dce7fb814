import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AssessmentList, AssessmentQuery, membersOf } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { AssessmentStore } from './assessment.store.js';

@ApiTags('maturity')
@Controller('maturity/assessments')
export class ListAssessments {
  constructor(private readonly store: AssessmentStore) {}

  /** The assessments of the reader's own Member, the latest round first. */
  @Get()
  @Allow('assessment.read')
  @ApiOkResponse({ standardSchema: AssessmentList })
  async list(
    @Query({ schema: AssessmentQuery }) { member, round }: z.infer<typeof AssessmentQuery>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof AssessmentList>> {
    const own = membersOf(actor).filter((one) => !member || one === member);
    const found = await this.store.of(own, round);
    return {
      items: found.map(({ _id: id, member, round, stage, approval, synthetic = false }) => ({
        id,
        member,
        round,
        stage,
        approval,
        synthetic,
      })),
    };
  }
}
