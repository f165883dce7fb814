import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AssessmentView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { approve, reopen } from './assessment.js';
import { Assessments } from './assessments.js';

@ApiTags('maturity')
@Controller('maturity/assessments/:id/approval')
export class ApproveAssessment {
  constructor(
    private readonly assessments: Assessments,
    private readonly clock: Clock,
  ) {}

  /** The national approval, without which an assessment does not count. */
  @Post()
  @Allow('assessment.approve')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: AssessmentView })
  approve(@Param('id') id: string, @By() actor: Actor, @OnceKey() once?: string): Promise<AssessmentView> {
    const decide = (assessment: Parameters<typeof approve>[0], model: Parameters<typeof approve>[1]) =>
      approve(assessment, model, actor, this.clock.now());
    return this.assessments.change(id, actor, decide, once);
  }

  /** Takes the approval back, to correct an answer while the round is open. */
  @Delete()
  @Allow('assessment.approve')
  @ApiOkResponse({ standardSchema: AssessmentView })
  reopen(@Param('id') id: string, @By() actor: Actor): Promise<AssessmentView> {
    return this.assessments.change(id, actor, (assessment) => reopen(assessment, actor));
  }
}
