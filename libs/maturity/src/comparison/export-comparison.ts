import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ComparisonExportQuery, comparisonFormats, DomainError } from '@digital-customs/contracts';
import { contentTypes, download, rendered, toCsv } from '@digital-customs/documents';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { ModelBook } from '../models/model-book.js';
import type { AllViews } from './all-views.js';
import { ClosedRounds, mostRounds } from './closed-rounds.js';
import { compare, compareCriteria } from './compare.js';
import { drawing } from './drawing.js';
import { overTime } from './over-time.js';
import { reportOf } from './report.js';
import { reportWords } from './report-words.js';
import { tableOf } from './table.js';

@ApiTags('maturity')
@Controller('maturity/comparison/export.:format')
export class ExportComparison {
  constructor(
    private readonly rounds: ClosedRounds,
    private readonly models: ModelBook,
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
    const { group, member: own, lang } = asked;
    const views = await this.views(asked, actor);
    const { comparison } = views;
    const name = ['maturity', comparison.round, group, own, lang].filter(Boolean).join('-');
    switch (format) {
      case 'csv': {
        const { columns, rows } = tableOf(views, lang);
        return download(toCsv(columns, rows), name, 'csv');
      }
      case 'svg': {
        const words = reportWords(lang);
        const caption = [words.round(comparison.round ?? ''), words.groupLine(comparison)];
        if (comparison.synthetic) caption.push(words.madeUp);
        return download(drawing(comparison, words, caption.join(' · ')), name, 'svg');
      }
      case 'pdf': {
        const day = this.clock.now().toISOString().slice(0, 10);
        return download(await rendered(reportOf(views, own, lang, day), 'pdf'), name, 'pdf');
      }
      default:
        throw new DomainError('platform.not-found', `The comparison can be had as ${comparisonFormats.join(', ')}.`);
    }
  }

  /** With the same consents in all of them. */
  private async views(
    { round: wanted, group, member: own, lang }: z.infer<typeof ComparisonExportQuery>,
    actor: Actor,
  ): Promise<AllViews> {
    const { round, closed, figures, consents } = await this.rounds.open(wanted);
    const [model, latest] = await Promise.all([this.models.inForce(), this.rounds.figuresOf(closed, mostRounds)]);
    const asked = { group, own };
    return {
      comparison: { round, rounds: closed, ...compare(figures, consents, asked, actor) },
      criteria: model.segments.flatMap(({ id: segment, criteria }) => {
        const titles = new Map(criteria.map(({ id, title }) => [id, title[lang] ?? title.en]));
        const rows = compareCriteria(figures, consents, { ...asked, segment, criteria: [...titles.keys()] }, actor);
        return rows.criteria.map((row) => ({ ...row, segment, title: titles.get(row.criterion)! }));
      }),
      overTime: overTime(latest, consents, asked, actor),
    };
  }
}
