import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, ComparisonExportQuery, comparisonFormats, DomainError } from '@digital-customs/contracts';
import { contentTypes, download, rendered, toCsv } from '@digital-customs/documents';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { ClosedRounds } from './closed-rounds.js';
import { drawing } from './drawing.js';
import { reportOf, tableOf } from './report.js';
import { reportWords } from './report-words.js';

@ApiTags('maturity')
@Controller('maturity/comparison/export.:format')
export class ExportComparison {
  constructor(
    private readonly rounds: ClosedRounds,
    private readonly clock: Clock,
  ) {}

  /** What the reader sees of the comparison as a file: CSV, SVG, or a PDF report for the head of an administration. */
  @Get()
  @Allow('maturity.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces(contentTypes.csv, contentTypes.svg, contentTypes.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('format') format: string,
    @Query({ schema: ComparisonExportQuery }) asked: z.infer<typeof ComparisonExportQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const { round, group, member: own, lang } = asked;
    const comparison = await this.rounds.compare({ round, group, own }, actor);
    const name = ['maturity', comparison.round, group, own, lang].filter(Boolean).join('-');
    switch (format) {
      case 'csv': {
        const { columns, rows } = tableOf(comparison, lang);
        return download(toCsv(columns, rows), name, 'csv');
      }
      case 'svg': {
        const words = reportWords(lang);
        const caption = [words.round(comparison.round ?? ''), words.groupLine(comparison)];
        if (comparison.synthetic) caption.push(lang === 'fr' ? 'synthétique' : 'synthetic');
        return download(drawing(comparison.segments, words, caption.join(' · ')), name, 'svg');
      }
      case 'pdf': {
        const day = this.clock.now().toISOString().slice(0, 10);
        return download(await rendered(reportOf(comparison, own, lang, day), 'pdf'), name, 'pdf');
      }
      default:
        throw new DomainError('platform.not-found', `The comparison can be had as ${comparisonFormats.join(', ')}.`);
    }
  }
}
