import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticeView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { claim } from '../contributions/lifecycle.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id/claim')
export class ClaimPractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** Takes a practice for review, so that no two curators work on it. */
  @Post()
  @Allow('practice.claim')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PracticeView })
  async claim(@Param('id') id: string, @By() actor: Actor, @OnceKey() once?: string): Promise<PracticeView> {
    const stored = await this.practices.change(
      id,
      actor,
      (practice) => claim(practiceKind, practice, actor, this.clock.now()),
      {
        ...(once && { once }),
      },
    );
    return viewFor(actor, stored);
  }
}
