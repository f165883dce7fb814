import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AssessmentView } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { Assessments } from './assessments.js';

@ApiTags('maturity')
@Controller('maturity/assessments/:id')
export class ReadAssessment {
  constructor(private readonly assessments: Assessments) {}

  /** An assessment with its answers, for the people of its Member. */
  @Get()
  @Allow('assessment.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: AssessmentView })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<AssessmentView> {
    return this.assessments.view(actor, await this.assessments.load(id, actor));
  }
}
