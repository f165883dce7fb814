import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  DomainError,
  hasRole,
  hasRoleFor,
  InnovationPage,
  InnovationQuery,
  membersOf,
  readerTokens,
} from '@digital-customs/contracts';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { InnovationStore } from './innovation.store.js';
import { lineFor } from './innovation-view.js';

type Place = [date: string, id: string];

@ApiTags('innovations')
@Controller('innovations')
export class ListInnovations {
  constructor(private readonly innovations: InnovationStore) {}

  /** Innovations by queue, page by page: what is published to the reader, one’s own, or what waits for a decision. */
  @Get()
  @Allow('innovation.read')
  @ApiOkResponse({ standardSchema: InnovationPage })
  async list(
    @Query({ schema: InnovationQuery }) query: InnovationQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof InnovationPage>> {
    const { cursor, limit, ...rest } = query;
    const filter = { ...queueFilter(query.queue, actor), ...chosen(query) };
    const by = query.queue === 'published' ? 'publishedAt' : 'changedAt';
    const asked = { ...rest, filter };
    const found = await this.innovations.lines({
      filter,
      by,
      newestFirst: query.sort === 'newest',
      limit,
      ...(cursor && { after: readCursor<Place>(asked, cursor) }),
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((innovation) => lineFor(innovation, query.queue !== 'published')),
      next: found.length > limit && last ? writeCursor(asked, [last[by], last._id]) : null,
    };
  }
}

function queueFilter(queue: InnovationQuery['queue'], actor: Actor): Record<string, unknown> {
  if (queue === 'published') return { audience: { $in: readerTokens(actor) } };
  if (actor.id === null) throw new DomainError('platform.not-signed-in', 'Sign in and try again.');
  const members = membersOf(actor);
  if (queue === 'own') {
    if (members.length) return { member: { $in: members } };
    if (hasRole(actor, 'partner')) return { 'partner.id': actor.id };
    if (hasRole(actor, 'curator')) return { member: null, partner: null };
  }
  if (queue === 'approval') {
    const approves = members.filter((member) => hasRoleFor(actor, member, 'approver'));
    if (approves.length) return { member: { $in: approves }, stage: 'submitted' };
  }
  if (queue === 'review' && hasRole(actor, 'curator', 'secretariat'))
    return { stage: { $in: ['approved', 'in-review'] } };
  throw new DomainError('platform.not-allowed', 'Your role has no such queue.');
}

/** The reader's own filters; within each any value will do. */
function chosen(query: InnovationQuery): Record<string, unknown> {
  const part = query.queue === 'published' ? 'published' : 'revision';
  const inContent = (field: string, values: string[] | undefined) =>
    values ? [{ [`${part}.content.${field}`]: { $in: values } }] : [];
  const and = [
    ...(query.member ? [{ member: { $in: query.member } }] : []),
    ...(query.stage ? [{ stage: { $in: query.stage } }] : []),
    ...inContent('themes', query.theme),
    ...inContent('segments', query.segment),
    ...inContent('technologies', query.technology),
    ...inContent('stage', query.innovation_stage),
  ];
  return and.length ? { $and: and } : {};
}
