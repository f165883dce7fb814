import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AdoptionFileQuery, DomainError } from '@digital-customs/contracts';
import { contentTypes, download, rendered, toCsv } from '@digital-customs/documents';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { AdoptionStore } from './adoption.store.js';
import { adoptionReport } from './report.js';
import { reportDocument, reportSheet } from './report-document.js';

@ApiTags('data-model-adoption')
@Controller('data-model-adoption/report.:format')
export class ExportReport {
  constructor(
    private readonly adoption: AdoptionStore,
    private readonly clock: Clock,
  ) {}

  /** The yearly report as PDF or CSV, as the reader may see it. */
  @Get()
  @Allow('statement.read')
  @ApiProduces(contentTypes.pdf, contentTypes.csv)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('format') format: string,
    @Query({ schema: AdoptionFileQuery }) { lang, ...query }: z.infer<typeof AdoptionFileQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const year = query.year ?? this.clock.now().getUTCFullYear();
    const report = adoptionReport(await this.adoption.all(), { ...query, year }, actor);
    const name = `data-model-adoption-${year}-${lang}`;
    if (format === 'pdf') return download(await rendered(reportDocument(report, lang), 'pdf'), name, 'pdf');
    if (format !== 'csv') throw new DomainError('platform.not-found', 'The report can be had as pdf and csv.');
    const { columns, rows } = reportSheet(report, lang);
    return download(toCsv(columns, rows), name, 'csv');
  }
}
