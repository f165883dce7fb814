import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AssessmentView, NewAssessment } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { requireOpen } from '../rounds/round.js';
import { RoundStore } from '../rounds/round.store.js';
import { assessmentId, start } from './assessment.js';
import { AssessmentStore } from './assessment.store.js';
import { Assessments } from './assessments.js';

@ApiTags('maturity')
@Controller('maturity/assessments')
export class StartAssessment {
  constructor(
    private readonly store: AssessmentStore,
    private readonly assessments: Assessments,
    private readonly rounds: RoundStore,
  ) {}

  /** Begins a Member's assessment in a round; with its latest approved answers, if any. Where it has begun already, the one that is there is given. */
  @Post()
  @Allow('assessment.answer')
  @ApiCreatedResponse({ standardSchema: AssessmentView })
  async start(
    @Body({ schema: NewAssessment }) { member, round }: z.infer<typeof NewAssessment>,
    @By() actor: Actor,
  ): Promise<AssessmentView> {
    const opened = await this.rounds.load(round);
    start(member, round, opened.model, actor);
    requireOpen(opened);
    const beginnings = await this.assessments.beginnings(member, { code: round, model: opened.model });
    const begun = start(member, round, opened.model, actor, beginnings);
    return this.assessments.view(actor, await this.store.create(assessmentId(round, member), actor, begun));
  }
}
