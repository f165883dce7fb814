import type { CellValue } from '../to-csv.js';

export type Words = { en: string; fr: string };
export type Language = keyof Words;

/** A list as files show it. */
export interface ExportTable<Item> {
  /** Of the file, made of codes. */
  name: string;
  title: Words;
  columns: readonly Column<Item>[];
  /** What a line of JSON Lines holds; the item itself unless given. */
  json?: (item: Item) => unknown;
}

export interface Column<Item> {
  name: Words;
  value: (item: Item, language: Language) => CellValue;
  /** In characters. */
  width: number;
  /** Its share of a printed page, in which those without one are left out. */
  printed: number;
}

/** A column of a table; `name` alone where both languages say the same. */
export const column = <Item>(
  name: Words | string,
  value: Column<Item>['value'],
  { width = 20, printed = 0 }: { width?: number; printed?: number } = {},
): Column<Item> => ({ name: typeof name === 'string' ? { en: name, fr: name } : name, value, width, printed });

const mostPrinted = 8;

/** A table of plain rows under names that are codes: the first eight columns are printed. */
export const tableOfRows = (
  name: string,
  title: Words,
  columns: readonly string[],
): ExportTable<readonly CellValue[]> => ({
  name,
  title,
  columns: columns.map((head, at) => column(head, (row) => row[at], { printed: at < mostPrinted ? 1 : 0 })),
  json: (row) => Object.fromEntries(columns.map((head, at) => [head, row[at] ?? null])),
});
