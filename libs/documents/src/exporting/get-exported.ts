import { applyDecorators, Get } from '@nestjs/common';
import { listFormats } from '@digital-customs/contracts';
import { ApiOkResponse, ApiParam, ApiProduces } from '@digital-customs/platform/openapi';
import { contentTypes } from '../download.js';

/** A route that gives a list as a file, by its ending: `practices.csv`, `.xlsx`, `.jsonl`, `.pdf`. */
export const GetExported = (path: string) =>
  applyDecorators(
    Get(`${path}.:format`),
    ApiParam({ name: 'format', enum: [...listFormats] }),
    ApiProduces(...listFormats.map((format) => contentTypes[format])),
    ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } }),
  );

interface Page<Item> {
  items: readonly Item[];
  next: string | null;
}

/** Every item of a list that is handed out by pages, one page in memory at a time. */
export async function* everyItem<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { items, next } = await read(cursor);
    yield* items;
    cursor = next ?? undefined;
  } while (cursor);
}
