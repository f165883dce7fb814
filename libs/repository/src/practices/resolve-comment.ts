import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticeView } from '@digital-customs/contracts';
import { Allow, By, OnceKey } from '@digital-customs/platform';
import { resolve } from '../contributions/conversation.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id/comments/:commentId/resolution')
export class ResolveComment {
  constructor(private readonly practices: PracticeStore) {}

  /** Marks a comment as dealt with. */
  @Post()
  @Allow('practice.comment')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: PracticeView })
  async resolve(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<PracticeView> {
    const stored = await this.practices.change(
      id,
      actor,
      (practice) => resolve(practiceKind, practice, commentId, actor),
      {
        ...(once && { once }),
      },
    );
    return viewFor(actor, stored);
  }
}
