import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Round, RoundMove } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { askedAnew } from '../assessments/carry-over.js';
import { ModelBook } from '../models/model-book.js';
import { move } from './round.js';
import { RoundStore, roundView } from './round.store.js';

@ApiTags('maturity')
@Controller('maturity/rounds/:code/model')
export class MoveRound {
  constructor(
    private readonly book: ModelBook,
    private readonly rounds: RoundStore,
    private readonly assessments: AssessmentStore,
  ) {}

  /** What it would mean to go on with a round by the version in force: what is asked anew, and how many assessments are concerned. */
  @Get()
  @Allow('round.manage')
  @ApiOkResponse({ standardSchema: RoundMove })
  async preview(@Param('code') code: string): Promise<RoundMove> {
    const { model: from, closedAt } = await this.rounds.load(code);
    const to = await this.book.versionInForce();
    const [before, now, stages] = await Promise.all([
      this.book.of(from),
      this.book.of(to),
      this.assessments.stagesIn(code),
    ]);
    return { round: code, from, to, closed: closedAt !== null, ...askedAnew(before, now), ...stages };
  }

  /** Goes on with an open round by the version of the model in force; answers to what has not changed are kept. */
  @Post()
  @Allow('round.manage')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Round })
  async move(@Param('code') code: string, @By() actor: Actor): Promise<Round> {
    const model = await this.book.versionInForce();
    return roundView(await this.rounds.change(code, actor, (round) => move(code, round, model)));
  }
}
