import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Withdrawal } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { withdraw } from '../contributions/withdrawal.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';

@ApiTags('practices')
@Controller('practices/:id/withdrawal')
export class WithdrawPractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** Takes a practice back; where it was published, a tombstone stays. */
  @Post()
  @Allow('practice.withdraw')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @Param('id') id: string,
    @Body({ schema: Withdrawal }) { reason }: Withdrawal,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<void> {
    await this.practices.change(
      id,
      actor,
      (practice) => withdraw(practiceKind, practice, reason, actor, this.clock.now()),
      {
        ...(once && { once }),
      },
    );
  }
}
