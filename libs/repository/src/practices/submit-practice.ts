import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticeView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { submit } from '../contributions/lifecycle.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id/submission')
export class SubmitPractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** Hands a draft to the Member’s approver. 422 with the fields that are still missing. */
  @Post()
  @Allow('practice.submit')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PracticeView })
  async submit(@Param('id') id: string, @By() actor: Actor, @OnceKey() once?: string): Promise<PracticeView> {
    const stored = await this.practices.change(
      id,
      actor,
      (practice) => submit(practiceKind, practice, actor, this.clock.now()),
      {
        ...(once && { once }),
      },
    );
    return viewFor(actor, stored);
  }
}
