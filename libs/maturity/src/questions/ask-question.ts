import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, membersOf, NewQuestion, Question, QuestionPage, QuestionQuery } from '@digital-customs/contracts';
import { Allow, By, Clock, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { ask, viewOf } from './question.js';
import { QuestionStore } from './question.store.js';

@ApiTags('maturity')
@Controller('maturity/questions')
export class AskQuestion {
  constructor(
    private readonly questions: QuestionStore,
    private readonly clock: Clock,
  ) {}

  /** Asks another Member. The message is relayed: neither side sees a person or an address until both agree. */
  @Post()
  @Allow('question.ask')
  @ApiCreatedResponse({ standardSchema: Question })
  async ask(@Body({ schema: NewQuestion }) given: NewQuestion, @By() actor: Actor): Promise<Question> {
    const id = randomUUID();
    const asked = ask(id, given, actor, this.clock.now());
    await this.questions.requireRoom(given.from, given.to, this.clock.now());
    return viewOf(await this.questions.create(id, actor, asked), actor);
  }

  /** What the reader's Member has asked and was asked, the last changed first. */
  @Get()
  @Allow('question.ask')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: QuestionPage })
  async list(
    @Query({ schema: QuestionQuery }) { cursor, limit, ...asked }: z.infer<typeof QuestionQuery>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof QuestionPage>> {
    const members = membersOf(actor);
    const query = { members, ...asked };
    const after = cursor === undefined ? undefined : readCursor<[string, string]>(query, cursor);
    const found = await this.questions.lines({ ...query, after, limit });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((question) => viewOf(question, actor)),
      next: last ? writeCursor(query, [last.changedAt, last._id]) : null,
    };
  }

  @Get(':id')
  @Allow('question.ask')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: Question })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<Question> {
    return viewOf(await this.questions.load(id), actor);
  }
}
