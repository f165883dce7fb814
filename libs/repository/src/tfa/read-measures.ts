import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, MeasureList, MeasureQuery, MeasureView } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { MeasureBook } from './measure-book.js';

@ApiTags('tfa-measures')
@Controller('tfa-measures')
export class ReadMeasures {
  constructor(private readonly book: MeasureBook) {}

  /** The 36 measures in the agreement’s order with what supports each; with `member`, the categories it has notified. */
  @Get()
  @Allow('statement.read')
  @ApiOkResponse({ standardSchema: MeasureList })
  async list(
    @Query({ schema: MeasureQuery }) { gap, member }: z.infer<typeof MeasureQuery>,
    @By() actor: Actor,
  ): Promise<MeasureList> {
    const { items, reported } = await this.book.list(actor, member);
    return { items: gap ? items.filter(({ gaps }) => gaps.includes(gap)) : items, reported };
  }

  /** One measure: what supports it and how sure that is, the practices for it, and the Members that have notified it. */
  @Get(':code')
  @Allow('statement.read')
  @ApiOkResponse({ standardSchema: MeasureView })
  read(@Param('code') code: string, @By() actor: Actor): Promise<MeasureView> {
    return this.book.read(code, actor);
  }
}
