import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, mayRead, ReadingReport } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { isbot } from 'isbot';
import { Items } from '../items/items.js';
import { FigureBook } from './figure-book.js';
import { counts, memberOf, recordOf } from './figures.js';

@ApiTags('figures')
@Controller('figures/readings')
export class ReportReading {
  constructor(
    private readonly items: Items,
    private readonly book: FigureBook,
  ) {}

  /**
   * Counts that a record was opened, downloaded from or cited. Nothing is kept of who did. The Member’s own people and
   * robots are not counted; the answer is the same, and for a record that there is not, or that is not released to you, too.
   */
  @Post()
  @Allow('figures.report')
  @HttpCode(204)
  @ApiNoContentResponse()
  async report(
    @Body({ schema: ReadingReport }) report: ReadingReport,
    @By() actor: Actor,
    @Headers('user-agent') agent: string | undefined,
  ): Promise<void> {
    if (!agent || isbot(agent)) return;
    const record = recordOf(report);
    const item = await this.items.find(record);
    if (!counts(item, actor, item !== null && mayRead(actor, item.audience))) return;
    await this.book.count({ record, type: report.type, member: memberOf(item) }, report.kind, report.opening);
  }
}
