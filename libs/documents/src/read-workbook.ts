import { unpacksTo } from '@digital-customs/platform';
import { columnName } from './choices.js';

/** A sheet as it stands in a file: cells by row, the head included. */
export interface WorkbookSheet {
  sheet: string;
  data: unknown[][];
}

/** Why a file is none that can be read; the message says it to a person. */
export class UnreadableFile extends Error {
  constructor(
    readonly why: 'damaged' | 'too-large' | 'too-many-rows' | 'formulas' | 'encoding',
    message: string,
  ) {
    super(message);
  }
}

interface Limits {
  /** Rows a sheet may have, the head included. */
  mostRows?: number;
  /** Whether cells may be computed. What a program computed last may be out of date, or made by another file. */
  formulas?: boolean;
}

const mostUnpacked = 50 * 1024 * 1024;

/**
 * The sheets of an XLSX file. Its size, rows and formulas are looked at while it unpacks, before anything is built of it.
 * @throws UnreadableFile where it is damaged, no XLSX, unpacks to more than 50 MB, or is beyond the limits.
 */
export async function readWorkbook(bytes: Buffer, limits: Limits = {}): Promise<WorkbookSheet[]> {
  const sound = await unpacksTo(bytes, mostUnpacked, watchful(limits)).catch((error: unknown) => {
    if (error instanceof UnreadableFile) throw error;
    throw damaged();
  });
  if (!sound) throw new UnreadableFile('too-large', 'It unpacks to more than 50 MB.');
  const { default: readXlsxFile } = await import('read-excel-file/node');
  return readXlsxFile(bytes).catch(() => {
    throw damaged();
  });
}

/** The longest beginning of a tag that may lie across two pieces. */
const overlap = 80;

function watchful({ mostRows = Infinity, formulas = true }: Limits) {
  let entry = '';
  let rows = 0;
  let before = '';
  return (name: string, chunk: Buffer) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return;
    if (name !== entry) [entry, rows, before] = [name, 0, ''];
    const text = before + chunk.toString('latin1');
    const counted = text.slice(0, -overlap);
    rows += (counted.match(/<row[ >/]/g) ?? []).length;
    if (rows > mostRows) throw new UnreadableFile('too-many-rows', `A sheet has more than ${mostRows} rows.`);
    const computed = formulas ? null : /<c r="([A-Z]+\d+)"[^>]{0,60}><f[ >/]/.exec(text);
    if (computed) throw new UnreadableFile('formulas', `The cell ${computed[1]} holds a formula.`);
    before = text.slice(-overlap);
  };
}

/** What a cell says. Programs turn `2017-06` into a day: that is its month. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 7);
  return String(value).trim();
}

/** The cell of a column, counted from 0, in a row, as a program names it: `AB12`. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`;

const damaged = () => new UnreadableFile('damaged', 'It is damaged, or not an XLSX file.');
