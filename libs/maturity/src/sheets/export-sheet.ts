import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, SheetQuery } from '@digital-customs/contracts';
import { contentTypes, download, toXlsx } from '@digital-customs/documents';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { Assessments } from '../assessments/assessments.js';
import { ModelBook } from '../models/model-book.js';
import { workbookOf } from './sheet.js';

@ApiTags('maturity')
@Controller('maturity/assessments/:id/export.xlsx')
export class ExportSheet {
  constructor(
    private readonly assessments: Assessments,
    private readonly models: ModelBook,
  ) {}

  /** The assessment as a workbook to fill in elsewhere and bring back. */
  @Get()
  @Allow('assessment.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces(contentTypes.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('id') id: string,
    @Query({ schema: SheetQuery }) { lang }: z.infer<typeof SheetQuery>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const assessment = await this.assessments.load(id, actor);
    const model = await this.models.of(assessment.model);
    return download(await toXlsx(workbookOf(id, assessment, model, lang)), `assessment-${id}-${lang}`, 'xlsx');
  }
}
