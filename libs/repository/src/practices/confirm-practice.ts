import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticeView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { confirm } from '../contributions/freshness.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id/confirmation')
export class ConfirmPractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** The Member says that what is published still holds: for the next 24 months it counts as confirmed. */
  @Post()
  @Allow('practice.confirm')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PracticeView })
  async confirm(@Param('id') id: string, @By() actor: Actor, @OnceKey() once?: string): Promise<PracticeView> {
    const stored = await this.practices.change(
      id,
      actor,
      (practice) => confirm(practiceKind, practice, actor, this.clock.now()),
      { ...(once && { once }) },
    );
    return viewFor(actor, stored);
  }
}
