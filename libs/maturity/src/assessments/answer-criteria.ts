import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AnswerChanges, AnswersTaken } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { type Conflict, takeAnswers } from './answers.js';
import { Assessments } from './assessments.js';

@ApiTags('maturity')
@Controller('maturity/assessments/:id/answers')
export class AnswerCriteria {
  constructor(
    private readonly assessments: Assessments,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the answers named and leaves the others. An answer that somebody else has changed since it was read is left as
   * it is and comes back among the conflicts, both ways beside each other.
   */
  @Put()
  @Allow('assessment.answer')
  @ApiOkResponse({ standardSchema: AnswersTaken })
  async answer(
    @Param('id') id: string,
    @Body({ schema: AnswerChanges }) { changes }: z.infer<typeof AnswerChanges>,
    @By() actor: Actor,
  ): Promise<AnswersTaken> {
    let conflicts: Conflict[] = [];
    const assessment = await this.assessments.change(id, actor, (stored, model) => {
      const taken = takeAnswers(stored, model, changes, actor, this.clock.now());
      conflicts = taken.conflicts;
      return taken.change;
    });
    return { assessment, conflicts };
  }
}
