import { unpacksTo } from '@digital-customs/platform';

/** A sheet as it stands in a file: cells by row, the head included. */
export interface WorkbookSheet {
  sheet: string;
  data: unknown[][];
}

/** Why a file is no workbook that can be read; the message says it to a person. */
export class UnreadableWorkbook extends Error {}

const mostUnpacked = 50 * 1024 * 1024;

/** The sheets of an XLSX file. @throws UnreadableWorkbook where it is damaged, no XLSX, or unpacks to more than 50 MB. */
export async function readWorkbook(bytes: Buffer): Promise<WorkbookSheet[]> {
  const sound = await unpacksTo(bytes, mostUnpacked).catch(() => null);
  if (sound === null) throw damaged();
  if (!sound) throw new UnreadableWorkbook('It unpacks to more than 50 MB.');
  const { default: readXlsxFile } = await import('read-excel-file/node');
  return readXlsxFile(bytes).catch(() => {
    throw damaged();
  });
}

/** What a cell says. Programs turn `2017-06` into a day: that is its month. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 7);
  return String(value).trim();
}

/** The cell of a column, counted from 0, in a row, as a program names it: `AB12`. */
export function cellName(column: number, row: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return `${name}${row}`;
}

const damaged = () => new UnreadableWorkbook('It is damaged, or not an XLSX file.');
