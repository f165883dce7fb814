import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, QuestionContact, Question, QuestionMessage } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { close, share, unshare, viewOf, write } from './question.js';
import { QuestionStore } from './question.store.js';

@ApiTags('maturity')
@Controller('maturity/questions/:id')
export class AnswerQuestion {
  constructor(
    private readonly questions: QuestionStore,
    private readonly clock: Clock,
  ) {}

  /** Answers, or asks further. */
  @Post('messages')
  @Allow('question.ask')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Question })
  write(
    @Param('id') id: string,
    @Body({ schema: QuestionMessage }) { text }: z.infer<typeof QuestionMessage>,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<Question> {
    return this.change(id, actor, (question) => write(question, text, actor, this.clock.now()), once);
  }

  /** Agrees to share this name and address. They are shown once the other side has agreed too. */
  @Put('contact')
  @Allow('question.ask')
  @ApiOkResponse({ standardSchema: Question })
  share(
    @Param('id') id: string,
    @Body({ schema: QuestionContact }) contact: QuestionContact,
    @By() actor: Actor,
  ): Promise<Question> {
    return this.change(id, actor, (question) => share(question, contact, actor, this.clock.now()));
  }

  /** Takes that back: neither contact is shown any more. */
  @Delete('contact')
  @Allow('question.ask')
  @ApiOkResponse({ standardSchema: Question })
  unshare(@Param('id') id: string, @By() actor: Actor): Promise<Question> {
    return this.change(id, actor, (question) => unshare(question, actor, this.clock.now()));
  }

  /** Ends it for both sides. */
  @Post('closing')
  @Allow('question.ask')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Question })
  close(@Param('id') id: string, @By() actor: Actor): Promise<Question> {
    return this.change(id, actor, (question) => close(question, actor, this.clock.now()));
  }

  private async change(
    id: string,
    actor: Actor,
    decide: Parameters<QuestionStore['change']>[2],
    once?: string,
  ): Promise<Question> {
    return viewOf(await this.questions.change(id, actor, decide, { ...(once && { once }) }), actor);
  }
}
