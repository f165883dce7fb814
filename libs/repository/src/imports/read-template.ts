import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { DomainError, ImportFields, ImportFieldsQuery, TemplateQuery } from '@digital-customs/contracts';
import { contentTypes, download } from '@digital-customs/documents';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { fieldView } from './field.js';
import { fieldsOf } from './read-row.js';
import { csvTemplate, workbookTemplate } from './template.js';

@ApiTags('imports')
@Controller('imports')
export class ReadTemplate {
  /** What a column can be read as. */
  @Get('fields')
  @Allow('import.run')
  @ApiOkResponse({ standardSchema: ImportFields })
  fields(
    @Query({ schema: ImportFieldsQuery }) { type }: z.infer<typeof ImportFieldsQuery>,
  ): z.infer<typeof ImportFields> {
    return { items: fieldsOf(type).map(fieldView) };
  }

  /** An empty table to fill in, as XLSX with drop-downs and explanations, or as CSV. */
  @Get('template.:format')
  @Allow('import.run')
  @ApiProduces(contentTypes.xlsx, contentTypes.csv)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(
    @Param('format') format: string,
    @Query({ schema: TemplateQuery }) { type, lang }: z.infer<typeof TemplateQuery>,
  ): Promise<StreamableFile> {
    const name = `${type}s-template-${lang}`;
    if (format === 'xlsx') return download(await workbookTemplate(type, lang), name, 'xlsx');
    if (format === 'csv') return download(csvTemplate(type, lang), name, 'csv');
    throw new DomainError('platform.not-found', 'The template can be had as xlsx or csv.');
  }
}
