import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, CallClosing, CallContent, CallView } from '@digital-customs/contracts';
import { Allow, By, type Change, Clock, IfMatch, OnceKey, type Stored } from '@digital-customs/platform';
import { PublishedItems } from '../published/published-items.js';
import { type Call, closeCall, editCall, openCall } from './call.js';
import { callView } from './call-view.js';
import { CallStore } from './call.store.js';

const readVersion = { name: 'If-Match', required: true, description: 'The version you read, for example "3"' };

@ApiTags('calls')
@Controller('calls')
export class KeepCall {
  constructor(
    private readonly calls: CallStore,
    private readonly items: PublishedItems,
    private readonly clock: Clock,
  ) {}

  /** Opens a call. With an Idempotency-Key, the same call made again answers with the same one. */
  @Post()
  @Allow('call.keep')
  @ApiCreatedResponse({ standardSchema: CallView })
  async open(
    @Body({ schema: CallContent }) content: CallContent,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<CallView> {
    const id = once
      ? createHash('sha256').update(`call\n${actor.id}\n${once}`).digest('hex').slice(0, 32)
      : randomUUID();
    const change = openCall(id, content, actor, this.clock.now());
    return this.view(await this.calls.create(id, actor, change), actor);
  }

  /** Changes what is asked for, or gives more time; only while it is open. */
  @Put(':id')
  @Allow('call.keep')
  @ApiHeader(readVersion)
  @ApiOkResponse({ standardSchema: CallView })
  edit(
    @Param('id') id: string,
    @Body({ schema: CallContent }) content: CallContent,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<CallView> {
    return this.take(id, actor, ifVersion, (call, at) => editCall(id, call, content, at));
  }

  /** Closes it before its last day. */
  @Post(':id/closing')
  @Allow('call.keep')
  @HttpCode(200)
  @ApiHeader(readVersion)
  @ApiOkResponse({ standardSchema: CallView })
  close(
    @Param('id') id: string,
    @Body({ schema: CallClosing }) { note }: CallClosing,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<CallView> {
    return this.take(id, actor, ifVersion, (call, at) => closeCall(id, call, note, at));
  }

  private async take(
    id: string,
    actor: Actor,
    ifVersion: number | undefined,
    step: (call: Call, at: Date) => Change<Call>,
  ): Promise<CallView> {
    const options = ifVersion === undefined ? {} : { ifVersion };
    return this.view(await this.calls.change(id, actor, (call) => step(call, this.clock.now()), options), actor);
  }

  private async view(call: Stored<Call>, actor: Actor): Promise<CallView> {
    return callView(call, await this.items.readable(actor, { call: call._id }), actor, this.clock.now());
  }
}
