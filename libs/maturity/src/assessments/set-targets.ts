import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AssessmentView, Targets } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { setTargets } from './assessment.js';
import { Assessments } from './assessments.js';

@ApiTags('maturity')
@Controller('maturity/assessments/:id/targets')
export class SetTargets {
  constructor(private readonly assessments: Assessments) {}

  /** The level that the Member wants to reach in a segment, and by when; replaces all targets. */
  @Put()
  @Allow('assessment.answer')
  @ApiOkResponse({ standardSchema: AssessmentView })
  set(
    @Param('id') id: string,
    @Body({ schema: Targets }) { targets }: z.infer<typeof Targets>,
    @By() actor: Actor,
  ): Promise<AssessmentView> {
    return this.assessments.change(id, actor, (assessment) => setTargets(assessment, targets, actor));
  }
}
