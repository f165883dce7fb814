import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '../openapi/index.js';
import { Envelope } from '@digital-customs/contracts';
import { z } from 'zod';
import { EventServers } from '../events/event-servers.js';
import { Allow } from '../http/allow.js';

const DeadLetterView = z
  .object({
    id: z.string(),
    reaction: z.string(),
    event: Envelope,
    error: z.string(),
    failedAt: z.iso.datetime(),
    failures: z.int(),
  })
  .meta({ id: 'DeadLetter' });
const DeadLetterList = z.object({ items: z.array(DeadLetterView) }).meta({ id: 'DeadLetterList' });
const Redriven = z.object({ handled: z.boolean() }).meta({ id: 'Redriven' });
const Lag = z.object({ events: z.int() }).meta({ id: 'Lag' });
const Replayed = z.object({ events: z.int() }).meta({ id: 'Replayed' });

/** For operators: events that could not be handled, and replay. */
@ApiTags('operations')
@Controller('operations/:service')
export class DeadLetterRoutes {
  constructor(private readonly servers: EventServers) {}

  @Get('dead-letters')
  @Allow('dead-letter.manage')
  @ApiOkResponse({ standardSchema: DeadLetterList })
  async list(@Param('service') service: string) {
    const letters = await this.servers.of(service).deadLetters.list();
    return {
      items: letters.map(({ _id, failedAt, ...rest }) => ({ id: _id, ...rest, failedAt: failedAt.toISOString() })),
    };
  }

  /** Tries the event once more; `handled` says whether it went through. */
  @Post('dead-letters/:id/redrive')
  @Allow('dead-letter.manage')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Redriven })
  async redrive(@Param('service') service: string, @Param('id') id: string) {
    return { handled: await this.servers.of(service).server.redrive(id) };
  }

  /** Gives the event up for good. */
  @Delete('dead-letters/:id')
  @Allow('dead-letter.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@Param('service') service: string, @Param('id') id: string) {
    const { deadLetters } = this.servers.of(service);
    await deadLetters.load(id);
    await deadLetters.remove(id);
  }

  /** How many events have been published that the service has not handled yet. */
  @Get('lag')
  @Allow('dead-letter.manage')
  @ApiOkResponse({ standardSchema: Lag })
  async lag(@Param('service') service: string) {
    return { events: await this.servers.of(service).server.lag() };
  }

  /** Hands all events to the service's reactions again, while it keeps answering. */
  @Post('replay')
  @Allow('replay.manage')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Replayed })
  async replay(@Param('service') service: string) {
    return { events: await this.servers.of(service).server.replay() };
  }
}
