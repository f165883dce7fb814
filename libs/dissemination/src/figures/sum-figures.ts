import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  countedTypes,
  FiguresSum,
  FiguresSumQuery,
  followKey,
  membersOf,
} from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { Item } from '../items/item.js';
import { Items } from '../items/items.js';
import { FigureBook } from './figure-book.js';
import { type Figures, none, plus, seesAll } from './figures.js';
import { Reuses } from './reuses.js';

@ApiTags('figures')
@Controller('figures/sum')
export class SumFigures {
  constructor(
    private readonly items: Items,
    private readonly book: FigureBook,
    private readonly reuses: Reuses,
  ) {}

  /** The figures together of what a task of the Work Plan collects: of one's own Member, or for the Research Unit of all. */
  @Get()
  @Allow('figures.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: FiguresSum })
  async sum(@Query({ schema: FiguresSumQuery }) query: FiguresSumQuery, @By() actor: Actor): Promise<FiguresSum> {
    const records = await this.recordsOf(query, actor);
    const [figures, reuse] = await Promise.all([
      this.book.model
        .find({ _id: { $in: records.map((record) => `${record} all`) } })
        .lean<Figures[]>()
        .exec(),
      this.reuses.of(records),
    ]);
    const reused = records.map(reuse);
    return {
      records: records.length,
      ...figures.reduce(plus, none),
      reuse: {
        members: reused.reduce((sum, { members }) => sum + members, 0),
        synthetic: reused.some(({ synthetic }) => synthetic),
      },
    };
  }

  private async recordsOf({ topic = [], theme = [], segment = [] }: FiguresSumQuery, actor: Actor): Promise<string[]> {
    const wanted = [
      ...topic.map((code) => followKey('topic', code)),
      ...theme.map((code) => followKey('theme', code)),
      ...segment.map((code) => followKey('segment', code)),
    ];
    const found = await this.items.model
      .find(
        {
          type: { $in: countedTypes },
          gone: null,
          ...(wanted.length > 0 && { keys: { $in: wanted } }),
          ...(!seesAll(actor) && { 'facets.member': { $in: membersOf(actor) } }),
        } as never,
        { _id: 1 },
      )
      .lean<Pick<Item, '_id'>[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }
}
