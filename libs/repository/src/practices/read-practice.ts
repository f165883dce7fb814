import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticeView } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { PracticeStore } from './practice.store.js';
import { jsonForVisitors, viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id')
export class ReadPractice {
  constructor(private readonly practices: PracticeStore) {}

  /** A practice as the reader may see it; its version is the ETag. */
  @Get()
  @Allow('practice.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: PracticeView })
  async read(
    @Param('id') id: string,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<PracticeView | string> {
    const practice = await this.practices.current(id);
    const view = actor.id === null ? jsonForVisitors(practice) : viewFor(actor, practice);
    reply.header('etag', `"${practice.version}"`);
    reply.header('content-type', 'application/json; charset=utf-8');
    return view;
  }
}
