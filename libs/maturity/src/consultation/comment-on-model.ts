import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  ModelComment,
  ModelCommentList,
  NewCommentAnswer,
  NewModelComment,
} from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { ModelBook } from '../models/model-book.js';
import { ModelStore } from '../models/model.store.js';
import { answer, comment } from './comment.js';
import { CommentStore, commentView } from './comment.store.js';

@ApiTags('maturity')
@Controller('maturity/models/:version/comments')
export class CommentOnModel {
  constructor(
    private readonly book: ModelBook,
    private readonly models: ModelStore,
    private readonly comments: CommentStore,
    private readonly clock: Clock,
  ) {}

  /** What has been said about a version, and what was answered, the oldest first. */
  @Get()
  @Allow('model.comment')
  @ApiOkResponse({ standardSchema: ModelCommentList })
  async list(@Param('version') version: string): Promise<z.infer<typeof ModelCommentList>> {
    await this.book.of(version);
    return { items: await this.comments.on(version) };
  }

  /** Says something about a criterion, an enabler, a segment or the whole of a version under consultation. */
  @Post()
  @Allow('model.comment')
  @ApiCreatedResponse({ standardSchema: ModelComment })
  async comment(
    @Param('version') version: string,
    @Body({ schema: NewModelComment }) given: NewModelComment,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<ModelComment> {
    await this.book.of(version);
    const id = once ? createHash('sha256').update(`${actor.id}\n${once}`).digest('hex').slice(0, 32) : randomUUID();
    const said = comment(id, version, await this.models.load(version), given, actor, this.clock.now());
    return commentView(await this.comments.create(id, actor, said));
  }

  /** Answers a comment, so that its writer and all others see what became of it. */
  @Post(':id/answer')
  @Allow('model.edit')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ModelComment })
  async answer(
    @Param('id') id: string,
    @Body({ schema: NewCommentAnswer }) { text }: z.infer<typeof NewCommentAnswer>,
    @By() actor: Actor,
  ): Promise<ModelComment> {
    return commentView(
      await this.comments.change(id, actor, (state) => answer(id, state, text, actor, this.clock.now())),
    );
  }
}
