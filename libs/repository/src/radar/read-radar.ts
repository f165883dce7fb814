import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ExportLanguage, RadarList, RadarView } from '@digital-customs/contracts';
import { exported, GetExported, tableOfRows } from '@digital-customs/documents';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { RadarBook } from './radar-book.js';

const columns = ['edition', 'technology', 'name', 'kind', 'ring', 'ring before', 'movement', 'practices', 'innovations', 'members', 'research notes', 'reason']; // prettier-ignore

@ApiTags('radar')
@Controller('radar')
export class ReadRadar {
  constructor(
    private readonly book: RadarBook,
    private readonly clock: Clock,
  ) {}

  /** The editions of the technology radar, the draft in hand first for those who keep it. */
  @Get()
  @Allow('technology.read')
  @ApiOkResponse({ standardSchema: RadarList })
  async list(@By() actor: Actor): Promise<RadarList> {
    const editions = await this.book.seenBy(actor);
    return {
      items: await Promise.all(
        editions.map(async (radar) => {
          const { edition, version, status, basis, by, publishedAt, previous } = radar;
          const changes = await this.book.changesIn(radar);
          return { edition, version, status, basis, by, publishedAt, previous, changes };
        }),
      ),
    };
  }

  /** One edition, or the `latest`: each technology with its ring, the reason, how it moved and what stands behind it. */
  @Get(':edition')
  @Allow('technology.read')
  @ApiOkResponse({ standardSchema: RadarView })
  async read(@Param('edition') edition: string, @By() actor: Actor): Promise<RadarView> {
    return this.book.view(await this.book.open(edition, actor), actor);
  }

  /** The same as a file. */
  @GetExported(':edition/entries')
  @Allow('technology.read')
  async export(
    @Param('edition') edition: string,
    @Param('format') format: string,
    @Query({ schema: ExportLanguage }) { lang }: z.infer<typeof ExportLanguage>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const view = await this.read(edition, actor);
    const rows = view.entries.map(({ technology, names, kind, ring, before, movement, evidence, reason }) => [
      view.edition,
      technology,
      names.en,
      kind,
      ring,
      before,
      movement,
      evidence.practices,
      evidence.innovations,
      evidence.members,
      evidence.notes,
      reason.en,
    ]);
    const title = { en: `Technology radar ${view.edition}`, fr: `Radar des technologies ${view.edition}` };
    const table = tableOfRows(`technology-radar-${view.edition}`, title, columns);
    return exported(table, format, rows, { language: lang, at: this.clock.now() });
  }
}
