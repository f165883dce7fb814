import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  DomainError,
  hasRole,
  hasRoleFor,
  membersOf,
  PracticePage,
  PracticeQuery,
  readerTokens,
} from '@digital-customs/contracts';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { PracticeStore } from './practice.store.js';
import { lineFor } from './practice-view.js';

type Place = [date: string, id: string];

@ApiTags('practices')
@Controller('practices')
export class ListPractices {
  constructor(private readonly practices: PracticeStore) {}

  /** Practices by queue, page by page: what is published to the reader, a Member’s own, or what waits for a decision. */
  @Get()
  @Allow('practice.read')
  @ApiOkResponse({ standardSchema: PracticePage })
  async list(
    @Query({ schema: PracticeQuery }) query: PracticeQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof PracticePage>> {
    const { cursor, limit, ...rest } = query;
    const filter = { ...queueFilter(query.queue, actor), ...chosen(query) };
    const by = query.queue === 'published' ? 'publishedAt' : 'changedAt';
    const asked = { ...rest, filter };
    const found = await this.practices.lines({
      filter,
      by,
      newestFirst: query.sort === 'newest',
      limit,
      ...(cursor && { after: readCursor<Place>(asked, cursor) }),
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((practice) => lineFor(practice, query.queue !== 'published')),
      next: found.length > limit && last ? writeCursor(asked, [last[by], last._id]) : null,
    };
  }
}

function queueFilter(queue: PracticeQuery['queue'], actor: Actor): Record<string, unknown> {
  if (queue === 'published') return { audience: { $in: readerTokens(actor) } };
  if (actor.id === null) throw new DomainError('platform.not-signed-in', 'Sign in and try again.');
  const members = membersOf(actor);
  if (queue === 'own' && members.length) return { member: { $in: members } };
  if (queue === 'approval') {
    const approves = members.filter((member) => hasRoleFor(actor, member, 'approver'));
    if (approves.length) return { member: { $in: approves }, stage: 'submitted' };
  }
  if (queue === 'review' && hasRole(actor, 'curator', 'secretariat'))
    return { stage: { $in: ['approved', 'in-review'] } };
  throw new DomainError('platform.not-allowed', 'Your role has no such queue.');
}

/** The reader's own filters; within each any value will do. */
function chosen({ member, theme, segment, stage, queue }: PracticeQuery): Record<string, unknown> {
  const part = queue === 'published' ? 'published' : 'revision';
  const and = [
    ...(member ? [{ member: { $in: member } }] : []),
    ...(theme ? [{ [`${part}.content.themes`]: { $in: theme } }] : []),
    ...(segment ? [{ [`${part}.content.segments`]: { $in: segment } }] : []),
    ...(stage ? [{ stage: { $in: stage } }] : []),
  ];
  return and.length ? { $and: and } : {};
}
