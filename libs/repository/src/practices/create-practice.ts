import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, membersOf, NewPractice, PracticeView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { AnsweredCall } from '../calls/answered-call.js';
import { draft } from '../contributions/draft.js';
import { noPractice, practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices')
export class CreatePractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly answered: AnsweredCall,
    private readonly clock: Clock,
  ) {}

  /** Begins a practice as a draft. With an Idempotency-Key, the same call made again answers with the same practice. */
  @Post()
  @Allow('practice.write')
  @ApiCreatedResponse({ standardSchema: PracticeView })
  async create(
    @Body({ schema: NewPractice }) { member, content }: NewPractice,
    @By() actor: Actor,
    @OnceKey() key?: string,
  ): Promise<PracticeView> {
    await this.answered.require(content.call, null, actor);
    const at = this.clock.now();
    const empty = noPractice(member ?? onlyMemberOf(actor), at);
    const change = draft(practiceKind, empty, content, actor, at);
    const stored = await this.practices.create(key ? idOf(actor, key) : randomUUID(), actor, change);
    return viewFor(actor, stored);
  }
}

/** Whoever works for several Members has to say for which one this is. */
function onlyMemberOf(actor: Actor): string {
  const [member, another] = membersOf(actor);
  if (member && !another) return member;
  const message = 'Say for which Member, for example RW.';
  throw new DomainError('platform.invalid', message, { errors: [{ path: 'member', code: 'missing', message }] });
}

const idOf = (actor: Actor, key: string) =>
  createHash('sha256').update(`${actor.id}\n${key}`).digest('hex').slice(0, 32);
