import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, FieldComment, PracticeView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { say } from '../contributions/conversation.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id/comments')
export class CommentOnPractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** Adds to the conversation about a field. */
  @Post()
  @Allow('practice.comment')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PracticeView })
  async comment(
    @Param('id') id: string,
    @Body({ schema: FieldComment }) given: FieldComment,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<PracticeView> {
    const stored = await this.practices.change(
      id,
      actor,
      (practice) => say(practiceKind, practice, given, actor, this.clock.now()),
      {
        ...(once && { once }),
      },
    );
    return viewFor(actor, stored);
  }
}
