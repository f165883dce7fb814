import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  findMember,
  readerTokens,
  WindowExportQuery,
  WindowFeatures,
  WindowFilter,
} from '@digital-customs/contracts';
import { exported, GetExported, tableOfRows } from '@digital-customs/documents';
import { Allow, By, Clock } from '@digital-customs/platform';
import { memberPlaces } from '@digital-customs/reference-data';
import type { z } from 'zod';
import { SingleWindowStore } from './single-window.store.js';
import { chosenLines, requireNamed } from './window-filter.js';
import { windowSheet } from './window-sheet.js';

const places = memberPlaces();

@ApiTags('single-windows')
@Controller()
export class ExportSingleWindows {
  constructor(
    private readonly windows: SingleWindowStore,
    private readonly clock: Clock,
  ) {}

  /** The map’s data as GeoJSON: what the reader may see, a point within each Member’s territory. A Member named whose record is not released to the reader is refused. */
  @Get('single-windows.geojson')
  @Allow('single-window.read')
  @Header('Content-Type', 'application/geo+json; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: WindowFeatures })
  geojson(@Query({ schema: WindowFilter }) filter: WindowFilter, @By() actor: Actor): Promise<string> {
    return this.windows.answer(JSON.stringify(['geojson', filter, readerTokens(actor)]), async () => {
      const held = await this.windows.published();
      requireNamed(held, filter, actor);
      const lines = chosenLines(held, filter, actor);
      const features = lines.map((line) => ({
        type: 'Feature',
        id: line.member,
        geometry: places[line.member] ? { type: 'Point', coordinates: places[line.member] } : null,
        properties: line,
      }));
      return JSON.stringify({ type: 'FeatureCollection', features });
    });
  }

  /** The same windows as a table, a line each, with source, date and certainty of every value. */
  @GetExported('single-windows')
  @Allow('single-window.read')
  async export(
    @Param('format') format: string,
    @Query({ schema: WindowExportQuery }) { lang, ...filter }: z.infer<typeof WindowExportQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const held = await this.windows.published();
    requireNamed(held, filter, actor);
    const lines = chosenLines(held, filter, actor);
    const { columns, rows } = windowSheet(lines, (member) => findMember(member)!.name);
    const table = tableOfRows('single-windows', { en: 'Single Windows', fr: 'Guichets uniques' }, columns);
    return exported(table, format, rows, { language: lang, at: this.clock.now() });
  }
}
