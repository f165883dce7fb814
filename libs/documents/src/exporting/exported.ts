import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { DomainError, listFormats, type ListFormat } from '@digital-customs/contracts';
import { cell } from '../blocks.js';
import { contentTypes } from '../download.js';
import { rendered } from '../render.js';
import { csvHead, csvLine } from '../to-csv.js';
import { streamXlsx } from './stream-xlsx.js';
import type { ExportTable, Language } from './table.js';

interface Making {
  language: Language;
  /** Printed at the foot of each page. */
  at: Date;
}

export const mostPrintedRows = 2_000;
const pieceSize = 64 * 1024;

const isListFormat = (format: string): format is ListFormat => listFormats.some((known) => known === format);

/**
 * A list as a file that is written while it is read: as many items are held as one page of the store, whatever the length.
 * PDF is laid out as a whole. Throws platform.not-found for another format, platform.too-long-to-print, and what the first
 * items throw.
 */
export async function exported<Item>(
  table: ExportTable<Item>,
  format: string,
  items: AsyncIterable<Item> | Iterable<Item>,
  { language, at }: Making,
): Promise<StreamableFile> {
  if (!isListFormat(format))
    throw new DomainError('platform.not-found', `The list can be had as ${listFormats.join(', ')}.`);
  const options = { type: contentTypes[format], disposition: `attachment; filename="${table.name}.${format}"` };
  if (format === 'pdf') return new StreamableFile(await printed(table, items, { language, at }), options);
  const begun = await beginning(items);
  if (format === 'xlsx') return new StreamableFile(await streamXlsx(table, begun, language), options);
  return new StreamableFile(Readable.from(pieces(format === 'csv' ? csv(table, begun, language) : jsonLines(table, begun))), options); // prettier-ignore
}

/** Reads the first item at once: what stands in its way is answered as a problem, not in the middle of a file. */
async function beginning<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<AsyncIterable<Item>> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const first = await iterator.next();
  return (async function* () {
    for (let step = first; !step.done; step = await iterator.next()) yield step.value;
  })();
}

async function* csv<Item>({ columns }: ExportTable<Item>, items: AsyncIterable<Item>, language: Language) {
  yield csvHead(columns.map(({ name }) => name[language]));
  for await (const item of items) yield csvLine(columns.map(({ value }) => value(item, language)));
}

async function* jsonLines<Item>(
  { json = (item: Item): unknown => item }: ExportTable<Item>,
  items: AsyncIterable<Item>,
) {
  for await (const item of items) yield `${JSON.stringify(json(item))}\n`;
}

/** Lines put together to pieces worth sending. */
async function* pieces(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceSize) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

const words = {
  en: { foot: (day: string) => `Digital Customs, ${day}`, lines: (count: number) => `${count} lines` },
  fr: { foot: (day: string) => `Digital Customs, ${day}`, lines: (count: number) => `${count} lignes` },
};

async function printed<Item>(
  { title, columns }: ExportTable<Item>,
  items: AsyncIterable<Item> | Iterable<Item>,
  { language, at }: Making,
): Promise<Buffer> {
  const shown = columns.filter((one) => one.printed > 0);
  const whole = shown.reduce((sum, one) => sum + one.printed, 0);
  const rows = [];
  for await (const item of items) {
    if (rows.length === mostPrintedRows)
      throw new DomainError(
        'platform.too-long-to-print',
        `At most ${mostPrintedRows} lines are printed. Narrow the list, or take it as a workbook.`,
      );
    rows.push(shown.map(({ value }) => cell(String(value(item, language) ?? ''))));
  }
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return rendered(
    {
      title: title[language],
      subtitle: `${day.format(at)} · ${words[language].lines(rows.length)}`,
      language,
      footer: words[language].foot(day.format(at)),
      blocks: [
        {
          kind: 'table',
          head: shown.map(({ name }) => name[language]),
          widths: shown.map((one) => Math.floor((100 * one.printed) / whole)),
          rows,
        },
      ],
    },
    'pdf',
  );
}
