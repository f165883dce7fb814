import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  FiguresFilter,
  type FiguresLine,
  FiguresPage,
  FiguresQuery,
  readerTokens,
} from '@digital-customs/contracts';
import { download, toCsv } from '@digital-customs/documents';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import { FigureLines, type Place } from './figure-lines.js';

const fileLimit = 50_000;

@ApiTags('figures')
@Controller('figures')
export class ListFigures {
  constructor(private readonly lines: FigureLines) {}

  /** How records are read, the most read first: each Member those that are its own, the Research Unit all. */
  @Get('records')
  @Allow('figures.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: FiguresPage })
  async list(@Query({ schema: FiguresQuery }) query: FiguresQuery, @By() actor: Actor): Promise<FiguresPage> {
    const { cursor, limit, ...filter } = query;
    const about = [filter, readerTokens(actor)];
    const after = cursor ? readCursor<Place>(about, cursor) : undefined;
    const { items, next } = await this.lines.page(filter, actor, limit, after);
    return { items, next: next && writeCursor(about, next) };
  }

  /** The same list as a table. */
  @Get('records.csv')
  @Allow('figures.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8, comma-separated', schema: { type: 'string' } })
  async csv(@Query({ schema: FiguresFilter }) filter: FiguresFilter, @By() actor: Actor): Promise<StreamableFile> {
    const { items } = await this.lines.page(filter, actor, fileLimit);
    return download(
      toCsv(
        columns,
        items.map((line) => rowOf(line, filter.period)),
      ),
      'reading-figures',
      'csv',
    );
  }
}

const columns = ['type', 'id', 'title', 'member', 'period', 'views', 'downloads', 'citations', 'reusing_members', 'synthetic_reuse']; // prettier-ignore
const rowOf = ({ type, id, titles, member, views, downloads, citations, reuse }: FiguresLine, period: string) => [
  type,
  id,
  titles['en'] ?? Object.values(titles)[0] ?? '',
  member ?? '',
  period,
  views,
  downloads,
  citations,
  reuse.members,
  reuse.synthetic ? 'yes' : 'no',
];
