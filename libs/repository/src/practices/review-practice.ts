import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Review, PracticeView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { review } from '../contributions/review.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id/review')
export class ReviewPractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** Publishes, returns or declines a practice; one that nobody has claimed is claimed by it. */
  @Post()
  @Allow('practice.review')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PracticeView })
  async review(
    @Param('id') id: string,
    @Body({ schema: Review }) given: Review,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<PracticeView> {
    const stored = await this.practices.change(
      id,
      actor,
      (practice) => review(practiceKind, practice, given, actor, this.clock.now()),
      { ...(once && { once }) },
    );
    return viewFor(actor, stored);
  }
}
