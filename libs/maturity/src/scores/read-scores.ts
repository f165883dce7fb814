import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Scores } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { Assessments } from '../assessments/assessments.js';
import { modelOf } from '../models/models.js';
import { scoresOf } from './scores.js';

@ApiTags('maturity')
@Controller('maturity/assessments/:id/scores')
export class ReadScores {
  constructor(private readonly assessments: Assessments) {}

  /** Score and level by segment, what separates each from its next level, and answers worth a second look. */
  @Get()
  @Allow('assessment.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: Scores })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<Scores> {
    const { model, answers, targets } = await this.assessments.load(id, actor);
    return scoresOf(modelOf(model), answers, targets);
  }
}
