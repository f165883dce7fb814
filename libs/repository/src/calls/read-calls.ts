import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, CallExportQuery, CallPage, CallQuery, CallView, readerTokens } from '@digital-customs/contracts';
import { everyItem, exported, GetExported } from '@digital-customs/documents';
import { Allow, By, Clock, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { PublishedItems } from '../published/published-items.js';
import { callTable } from './call-table.js';
import { callLine, callView } from './call-view.js';
import { type CallPlace, CallStore } from './call.store.js';

@ApiTags('calls')
@Controller()
export class ReadCalls {
  constructor(
    private readonly calls: CallStore,
    private readonly items: PublishedItems,
    private readonly clock: Clock,
  ) {}

  /** Calls for practices, page by page, each with how many published answers the reader may see. */
  @Get('calls')
  @Allow('call.read')
  @ApiOkResponse({ standardSchema: CallPage })
  async list(@Query({ schema: CallQuery }) query: CallQuery, @By() actor: Actor): Promise<z.infer<typeof CallPage>> {
    const { cursor, limit, sort } = query;
    const now = this.clock.now();
    const filter = { audience: { $in: readerTokens(actor) }, $and: chosen(query, now.toISOString().slice(0, 10)) };
    const by = sort === 'deadline' ? 'deadline' : 'openedAt';
    const asked = { filter, by };
    const after = cursor ? readCursor<CallPlace>(asked, cursor) : undefined;
    const found = await this.calls.lines({ filter, by, limit, ...(after && { after }) });
    const page = found.slice(0, limit);
    const answers = await this.items.readable(actor, { call: { $in: page.map(({ _id }) => _id) } });
    const last = page.at(-1);
    return {
      items: page.map((call) => callLine(call, answers, now)),
      next: found.length > limit && last ? writeCursor(asked, [last[by], last._id]) : null,
    };
  }

  /** The list with its filters, whole, as a file. */
  @GetExported('calls')
  @Allow('call.read')
  export(
    @Param('format') format: string,
    @Query({ schema: CallExportQuery }) { lang, ...query }: z.infer<typeof CallExportQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const items = everyItem((cursor) => this.list({ ...query, cursor, limit: 100 }, actor));
    return exported(callTable, format, items, { language: lang, at: this.clock.now() });
  }

  /** One call with its published answers. */
  @Get('calls/:id')
  @Allow('call.read')
  @ApiOkResponse({ standardSchema: CallView })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<CallView> {
    const call = await this.calls.load(id, { outbox: 0 });
    return callView(call, await this.items.readable(actor, { call: id }), actor, this.clock.now());
  }
}

/** Of a call that names nothing in a field, everything is asked for: it meets every filter on it. */
function chosen({ status, topic, segment, theme, region }: CallQuery, today: string): object[] {
  const either = (field: string, values: string[] | undefined) =>
    values
      ? [{ $or: [{ [`content.${field}`]: { $in: values } }, { [`content.${field}.0`]: { $exists: false } }] }]
      : [];
  const open = { closed: null, deadline: { $gte: today } };
  const closed = { $or: [{ closed: { $ne: null } }, { deadline: { $lt: today } }] };
  return [
    ...(status?.length === 1 ? [status[0] === 'open' ? open : closed] : []),
    ...either('topics', topic),
    ...either('segments', segment),
    ...either('themes', theme),
    ...either('regions', region),
  ];
}
