import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, WindowHistory, WindowView } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { SingleWindowStore } from './single-window.store.js';
import { historyFor, viewFor } from './window-view.js';

@ApiTags('single-windows')
@Controller('single-windows/:member')
export class ReadSingleWindow {
  constructor(private readonly windows: SingleWindowStore) {}

  /** The record of a Member’s window as the reader may see it; its version is the ETag. */
  @Get()
  @Allow('single-window.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: WindowView })
  async read(
    @Param('member') member: string,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<WindowView> {
    const window = await this.windows.load(member.toUpperCase());
    const view = viewFor(actor, window);
    reply.header('etag', `"${window.version}"`);
    return view;
  }

  /** What became of each cell, the newest first. */
  @Get('history')
  @Allow('single-window.read')
  @ApiOkResponse({ standardSchema: WindowHistory })
  async history(@Param('member') member: string, @By() actor: Actor) {
    const steps = historyFor(actor, await this.windows.load(member.toUpperCase()));
    return { items: steps.map(({ audience: _, ...step }) => step) };
  }
}
