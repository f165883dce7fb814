import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, hasRoleFor, membersOf, ReuseExportQuery, ReusePage, ReuseQuery, type ReuseView } from '@digital-customs/contracts'; // prettier-ignore
import { everyItem, exported, GetExported } from '@digital-customs/documents';
import { Allow, By, Clock, readCursor, type Stored, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import type { Reuse } from './reuse.js';
import { ReuseBook } from './reuse-book.js';
import { reuseTable } from './reuse-table.js';
import { type ReusePlace, ReuseStore } from './reuse.store.js';

const batch = 100;

@ApiTags('reuse')
@Controller()
export class ListReuse {
  constructor(
    private readonly reuse: ReuseStore,
    private readonly book: ReuseBook,
    private readonly clock: Clock,
  ) {}

  /** Statements by queue, the latest first: what the reader may see, its Member’s own, others’ on its items, what waits. */
  @Get('reuse')
  @Allow('reuse.read')
  @ApiOkResponse({ standardSchema: ReusePage })
  async list(@Query({ schema: ReuseQuery }) query: ReuseQuery, @By() actor: Actor): Promise<z.infer<typeof ReusePage>> {
    const { cursor, limit, queue, type, kind, member } = query;
    const filter = {
      $and: [
        queueFilter(queue, actor),
        ...(type ? [{ type: { $in: type } }] : []),
        ...(kind ? [{ kind: { $in: kind } }] : []),
        ...(member ? [{ member: { $in: member } }] : []),
      ],
    };
    const found: { reuse: Stored<Reuse>; view: ReuseView }[] = [];
    let after = cursor ? readCursor<ReusePlace>(filter, cursor) : undefined;
    // Who may read a statement follows from its item, so pages are filled from batches of which some is left out.
    while (found.length <= limit) {
      const next = await this.reuse.page(filter, batch, after);
      found.push(...(await this.book.views(next, actor)));
      const last = next.at(-1);
      if (!last || next.length < batch) break;
      after = [last.changedAt, last._id];
    }
    const page = found.slice(0, limit);
    const last = page.at(-1)?.reuse;
    return {
      items: page.map(({ view }) => view),
      next: found.length > limit && last ? writeCursor(filter, [last.changedAt, last._id]) : null,
    };
  }

  /** The list with its filters, whole, as a file. */
  @GetExported('reuse')
  @Allow('reuse.read')
  export(
    @Param('format') format: string,
    @Query({ schema: ReuseExportQuery }) { lang, ...query }: z.infer<typeof ReuseExportQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const items = everyItem((cursor) => this.list({ ...query, cursor, limit: 100 }, actor));
    return exported(reuseTable, format, items, { language: lang, at: this.clock.now() });
  }
}

function queueFilter(queue: ReuseQuery['queue'], actor: Actor): object {
  if (queue === 'published') return { kind: { $ne: null } };
  if (actor.id === null) throw new DomainError('platform.not-signed-in', 'Sign in and try again.');
  const members = membersOf(actor);
  const approves = members.filter((member) => hasRoleFor(actor, member, 'approver'));
  if (queue === 'own' && members.length) return { member: { $in: members } };
  if (queue === 'ours' && members.length) return { owner: { $in: members }, kind: { $ne: null } };
  if (queue === 'approval' && approves.length) return { member: { $in: approves }, proposed: { $ne: null } };
  throw new DomainError('platform.not-allowed', 'Your role has no such queue.');
}
