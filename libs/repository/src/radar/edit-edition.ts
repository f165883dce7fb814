import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, RadarEntries, RadarView } from '@digital-customs/contracts';
import { Allow, By, IfMatch } from '@digital-customs/platform';
import { editEntries } from './radar.js';
import { RadarStore } from './radar.store.js';
import { RadarBook } from './radar-book.js';

@ApiTags('radar')
@Controller('radar/:edition/entries')
export class EditRadarEdition {
  constructor(
    private readonly editions: RadarStore,
    private readonly book: RadarBook,
  ) {}

  /** Replaces the entries of the draft: rings with their reasons. */
  @Put()
  @Allow('radar.draft')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: RadarView })
  async edit(
    @Param('edition') edition: string,
    @Body({ schema: RadarEntries }) { entries }: RadarEntries,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<RadarView> {
    const radar = await this.editions.change(edition, actor, (draft) => editEntries(draft, entries), {
      ...(ifVersion !== undefined && { ifVersion }),
    });
    return this.book.view(radar, actor);
  }
}
