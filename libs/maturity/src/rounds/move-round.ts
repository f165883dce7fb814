import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Round } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { ModelBook } from '../models/model-book.js';
import { move } from './round.js';
import { RoundStore, roundView } from './round.store.js';

@ApiTags('maturity')
@Controller('maturity/rounds/:code/model')
export class MoveRound {
  constructor(
    private readonly book: ModelBook,
    private readonly rounds: RoundStore,
  ) {}

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
