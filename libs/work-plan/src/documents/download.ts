import { StreamableFile } from '@nestjs/common';
import type { ExportFormat } from '@digital-customs/contracts';

export const contentTypes: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A file to save. `name` is made of codes; whatever else is in it is left out. */
export const download = (bytes: Buffer, name: string, format: ExportFormat): StreamableFile =>
  new StreamableFile(bytes, {
    type: contentTypes[format],
    length: bytes.length,
    disposition: `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.${format}"`,
  });
