import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, NewRound, Round } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { ModelBook } from '../models/model-book.js';
import { open } from './round.js';
import { RoundStore, roundView } from './round.store.js';

@ApiTags('maturity')
@Controller('maturity/rounds')
export class OpenRound {
  constructor(
    private readonly book: ModelBook,
    private readonly rounds: RoundStore,
    private readonly clock: Clock,
  ) {}

  /** Opens a round of self-assessment by the version of the model in force. */
  @Post()
  @Allow('round.manage')
  @ApiCreatedResponse({ standardSchema: Round })
  async open(@Body({ schema: NewRound }) { code }: z.infer<typeof NewRound>, @By() actor: Actor): Promise<Round> {
    if (await this.rounds.find(code))
      throw new DomainError('platform.already-exists', `There is a round ${code} already.`);
    const model = await this.book.versionInForce();
    return roundView(await this.rounds.create(code, actor, open(code, model, this.clock.now())));
  }
}
