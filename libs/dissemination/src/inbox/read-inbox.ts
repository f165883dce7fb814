import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Inbox, InboxQuery, ReadMark, Unread } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { Inboxes } from './inboxes.js';
import { ReadMarks } from './read-marks.js';

@ApiTags('dissemination')
@Controller('inbox')
export class InboxRoutes {
  constructor(
    private readonly inboxes: Inboxes,
    private readonly marks: ReadMarks,
  ) {}

  /** What is published of all that the person follows, the latest first, each with why it is there. */
  @Get()
  @Allow('inbox.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: Inbox })
  read(@By() actor: Actor, @Query({ schema: InboxQuery }) query: z.infer<typeof InboxQuery>): Promise<Inbox> {
    return this.inboxes.page(actor, query);
  }

  /** How many entries are unread. */
  @Get('unread')
  @Allow('inbox.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: Unread })
  async count(@By() actor: Actor): Promise<z.infer<typeof Unread>> {
    return { unread: await this.inboxes.unread(actor) };
  }

  /** Marks entries as read, or everything up to a moment. */
  @Post('read')
  @Allow('inbox.read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async mark(@Body({ schema: ReadMark }) read: ReadMark, @By() actor: Actor): Promise<void> {
    await this.marks.mark(actor.id!, read);
  }
}
