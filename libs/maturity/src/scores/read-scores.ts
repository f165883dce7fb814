import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Scores } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { Assessments } from '../assessments/assessments.js';
import { ModelBook } from '../models/model-book.js';
import { confidenceOf } from './confidence.js';
import { scoresOf } from './scores.js';

@ApiTags('maturity')
@Controller('maturity/assessments/:id/scores')
export class ReadScores {
  constructor(
    private readonly assessments: Assessments,
    private readonly models: ModelBook,
    private readonly clock: Clock,
  ) {}

  /** Score and level by segment, what separates each from its next level, how far it is borne out, and answers worth a second look. */
  @Get()
  @Allow('assessment.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: Scores })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<Scores> {
    const { model, answers, targets } = await this.assessments.load(id, actor);
    const text = await this.models.of(model);
    return { ...scoresOf(text, answers, targets), confidence: confidenceOf(text, answers, this.clock.now()) };
  }
}
