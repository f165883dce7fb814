import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Approval, PracticeView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { decideNationally } from '../contributions/lifecycle.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id/approval')
export class ApprovePractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** The national decision: lets a practice go to the Research Unit, or gives it back to its writer. */
  @Post()
  @Allow('practice.approve')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PracticeView })
  async approve(
    @Param('id') id: string,
    @Body({ schema: Approval }) given: Approval,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<PracticeView> {
    const stored = await this.practices.change(
      id,
      actor,
      (practice) => decideNationally(practiceKind, practice, given, actor, this.clock.now()),
      { ...(once && { once }) },
    );
    return viewFor(actor, stored);
  }
}
