import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { FastifyReply } from 'fastify';
import { LiveInbox } from './live-inbox.js';

@ApiTags('dissemination')
@Controller('inbox/live')
export class WatchInbox {
  constructor(private readonly live: LiveInbox) {}

  /** How many entries are unread, told whenever it changes, as server-sent events: `data: {"unread": 3}`. */
  @Get()
  @Allow('inbox.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async watch(
    @By() actor: Actor,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!accept?.includes('text/event-stream'))
      throw new DomainError('dissemination.not-a-stream', 'Ask for text/event-stream, or read /api/inbox/unread.');
    const stream = await this.live.open(actor);
    await reply.header('content-type', 'text/event-stream').header('cache-control', 'no-store').send(stream);
  }
}
