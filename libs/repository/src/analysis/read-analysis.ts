import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AnalysisChart, analysisCharts, AnalysisExportQuery, AnalysisQuery, AnalysisView, codesOf, DomainError } from '@digital-customs/contracts'; // prettier-ignore
import { exported, GetExported, tableOfRows } from '@digital-customs/documents';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { PublishedLines } from '../published/published-lines.js';
import { ReuseLines } from '../reuse/reuse-lines.js';
import { chosen, count } from './count.js';
import { dimensionsOf } from './dimensions.js';
import { queriesOf } from './queries.js';

@ApiTags('analysis')
@Controller('analysis/:chart')
export class ReadAnalysis {
  constructor(
    private readonly published: PublishedLines,
    private readonly reuse: ReuseLines,
    private readonly clock: Clock,
  ) {}

  /** One chart over the practices and innovations that the reader may see, with the query behind it. */
  @Get()
  @Allow('analysis.read')
  @ApiOkResponse({ standardSchema: AnalysisView })
  async read(
    @Param('chart') chart: string,
    @Query({ schema: AnalysisQuery }) query: AnalysisQuery,
    @By() actor: Actor,
  ): Promise<AnalysisView> {
    const known = AnalysisChart.safeParse(chart);
    if (!known.success)
      throw new DomainError('repository.chart-not-found', `The charts are ${codesOf(analysisCharts).join(', ')}.`);
    const isReuse = chart.split('-').includes('reuse');
    const lines = await (isReuse ? this.reuse : this.published).visibleTo(actor);
    return {
      chart: known.data,
      counted: isReuse ? 'reuse' : 'items',
      ...count(chosen(lines, query), dimensionsOf(chart)),
      countedAt: this.clock.now().toISOString(),
      query: { ...queriesOf(chart, query, lines), ...(isReuse && { search: '/reuse' }) },
    };
  }

  /** The table of the chart as a file: a line for each row and column. */
  @GetExported('table')
  @Allow('analysis.read')
  async export(
    @Param('chart') chart: string,
    @Param('format') format: string,
    @Query({ schema: AnalysisExportQuery }) { lang, ...query }: z.infer<typeof AnalysisExportQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const { rows, columns, practices, innovations, countedAt } = await this.read(chart, query, actor);
    const [row = '', column = ''] = chart.split('-');
    const across = columns.length ? columns : [null];
    const lines = rows.flatMap(({ code, name }, at) =>
      across.map((heading, down) => [
        code,
        name.en,
        ...(heading ? [heading.code, heading.name.en] : []),
        practices[at]![down],
        innovations[at]![down],
        countedAt,
      ]),
    );
    const names = [row, `${row} name`, ...(columns.length ? [column, `${column} name`] : [])];
    const title = { en: `Analysis: ${chart}`, fr: `Analyse : ${chart}` };
    const table = tableOfRows(`analysis-${chart}`, title, [...names, 'practices', 'innovations', 'counted at']);
    return exported(table, format, lines, { language: lang, at: this.clock.now() });
  }
}
