import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { DomainError, type ExportFormat, exportFormats, ExportQuery } from '@digital-customs/contracts';
import { contentTypes, download, rendered, toCsv, toXlsx } from '@digital-customs/documents';
import { Allow, ReadCache } from '@digital-customs/platform';
import type { z } from 'zod';
import { type OpenPlan, PlanBook } from '../plans/plan-book.js';
import { planDocument } from './plan-document.js';
import { columns, rowsOf, workbookOf } from './sheet.js';

type Asked = z.infer<typeof ExportQuery>;

@ApiTags('work-plan')
@Controller('work-plans/:period/export.:format')
export class ExportPlan {
  /** An endorsed revision never changes, nor do its files: no other process writes what is kept here. */
  private readonly files = new ReadCache<Buffer>({ soleWriter: true }, 12);

  constructor(private readonly book: PlanBook) {}

  /** A revision of the plan as a file: DOCX and PDF laid out as Annex I, XLSX, CSV or JSON. */
  @Get()
  @Allow('work-plan.read')
  @ApiProduces(...exportFormats.map((format) => contentTypes[format]))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('period') period: string,
    @Param('format') format: string,
    @Query({ schema: ExportQuery }) query: Asked,
  ): Promise<StreamableFile> {
    const opened = await this.book.open(period, query.revision);
    if (!isFormat(format))
      throw new DomainError('platform.not-found', `The plan can be had as ${exportFormats.join(', ')}.`);
    const name = `work-plan-${period}-r${opened.content.revision}-${query.lang}`;
    return download(await this.files.get(`${name}.${format}`, () => made(format, opened, query)), name, format);
  }
}

const isFormat = (format: string): format is ExportFormat => exportFormats.some((one) => one === format);

async function made(format: ExportFormat, { plan, content }: OpenPlan, { lang }: Asked): Promise<Buffer> {
  switch (format) {
    case 'docx':
    case 'pdf':
      return rendered(planDocument(plan.frame, content, lang), format);
    case 'xlsx':
      return toXlsx(workbookOf(plan.frame, content));
    case 'csv':
      return Buffer.from(
        toCsv(
          columns.map(([name]) => name),
          rowsOf(content),
        ),
      );
    case 'json': {
      const { frame, revisions } = plan;
      const { revision, topics, tasks } = content;
      const { endorsement } = revisions[revision - 1]!;
      const whole = { ...frame, revision, endorsement, topics: [...topics.values()], tasks: [...tasks.values()] };
      return Buffer.from(JSON.stringify(whole, null, 2));
    }
  }
}
