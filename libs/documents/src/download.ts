import { StreamableFile } from '@nestjs/common';

export const contentTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  svg: 'image/svg+xml',
} as const;
export type FileFormat = keyof typeof contentTypes;

/** A file to save. `name` is made of codes; whatever else is in it is left out. */
export const download = (content: Buffer | string, name: string, format: FileFormat): StreamableFile => {
  const bytes = Buffer.from(content);
  return new StreamableFile(bytes, {
    type: contentTypes[format],
    length: bytes.length,
    disposition: `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.${format}"`,
  });
};
