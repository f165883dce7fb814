import { DomainError } from '@digital-customs/contracts';
import { unpacksTo } from '@digital-customs/platform';
import { type Column, columns, planSheetName, type SheetRow, tasksSheetName } from '../documents/sheet.js';

export interface ReadSheet {
  base: number;
  /** `row` as the program shows it: the head is row 1. */
  rows: { row: number; cells: SheetRow }[];
}

const mostUnpacked = 50 * 1024 * 1024;
const mostRows = 10_000;

/** Reads a workbook that the export made. Throws sheet-unreadable, which says what is wrong with it. */
export async function readSheet(bytes: Buffer, period: string): Promise<ReadSheet> {
  const sheets = await workbook(bytes);
  const plan = sheets.find(({ sheet }) => sheet === planSheetName)?.data ?? [];
  const tasks = sheets.find(({ sheet }) => sheet === tasksSheetName)?.data;
  const stated = (name: string) => textOf(plan.find(([first]) => first === name)?.[1]);
  if (!tasks) throw unreadable(`It has no sheet ${tasksSheetName}. Start from an export of the plan.`);
  if (stated('Period') !== period) throw unreadable(`Its sheet ${planSheetName} does not name the period ${period}.`);
  if (!/^[1-9]\d{0,6}$/.test(stated('Revision')))
    throw unreadable(`Its sheet ${planSheetName} does not name the revision that it was exported from.`);
  const head = (tasks[0] ?? []).map(textOf);
  const missing = columns.filter(([name]) => !head.includes(name)).map(([name]) => name);
  if (missing.length) throw unreadable(`Its sheet ${tasksSheetName} lacks the columns ${missing.join(', ')}.`);
  if (tasks.length > mostRows) throw unreadable(`It has more than ${mostRows} rows.`);
  const rows = tasks.slice(1).map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns.map(([name]) => [name, textOf(cells[head.indexOf(name)])])) as SheetRow,
  }));
  return { base: Number(stated('Revision')), rows: rows.filter(({ cells }) => Object.values(cells).some(Boolean)) };
}

/** The cell of a column in a row, as a program names it. */
export const cellName = (column: Column, row: number) =>
  `${String.fromCharCode(65 + columns.findIndex(([name]) => name === column))}${row}`;

async function workbook(bytes: Buffer) {
  const sound = await unpacksTo(bytes, mostUnpacked).catch(() => null);
  if (sound === null) throw unreadable('It is damaged, or not an XLSX file.');
  if (!sound) throw unreadable('It unpacks to more than 50 MB.');
  const { default: readXlsxFile } = await import('read-excel-file/node');
  return readXlsxFile(bytes).catch(() => {
    throw unreadable('It is damaged, or not an XLSX file.');
  });
}

/** Programs turn `2017-06` into a day: that is its month. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 7);
  return String(value).trim();
}

const unreadable = (detail: string) => new DomainError('work-plan.sheet-unreadable', detail);
