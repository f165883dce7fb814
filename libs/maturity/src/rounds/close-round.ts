import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Round } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { close } from './round.js';
import { RoundStore, roundView } from './round.store.js';

@ApiTags('maturity')
@Controller('maturity/rounds/:code/closing')
export class CloseRound {
  constructor(
    private readonly rounds: RoundStore,
    private readonly clock: Clock,
  ) {}

  /** Closes a round: its answers stay as they are from now on. */
  @Post()
  @Allow('round.manage')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Round })
  async close(@Param('code') code: string, @By() actor: Actor): Promise<Round> {
    return roundView(await this.rounds.change(code, actor, (round) => close(code, round, this.clock.now())));
  }
}
