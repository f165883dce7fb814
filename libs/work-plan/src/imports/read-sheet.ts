import { DomainError } from '@digital-customs/contracts';
import { cellName, cellText, readWorkbook, UnreadableFile } from '@digital-customs/documents';
import { type Column, columns, planSheetName, type SheetRow, tasksSheetName } from '../documents/sheet.js';

export interface ReadSheet {
  base: number;
  /** `row` as the program shows it: the head is row 1. */
  rows: { row: number; cells: SheetRow }[];
}

const mostRows = 10_000;

/** Reads a workbook that the export made. Throws sheet-unreadable, which says what is wrong with it. */
export async function readSheet(bytes: Buffer, period: string): Promise<ReadSheet> {
  const sheets = await workbook(bytes);
  const plan = sheets.find(({ sheet }) => sheet === planSheetName)?.data ?? [];
  const tasks = sheets.find(({ sheet }) => sheet === tasksSheetName)?.data;
  const stated = (name: string) => cellText(plan.find(([first]) => first === name)?.[1]);
  if (!tasks) throw unreadable(`It has no sheet ${tasksSheetName}. Start from an export of the plan.`);
  if (stated('Period') !== period) throw unreadable(`Its sheet ${planSheetName} does not name the period ${period}.`);
  if (!/^[1-9]\d{0,6}$/.test(stated('Revision')))
    throw unreadable(`Its sheet ${planSheetName} does not name the revision that it was exported from.`);
  const head = (tasks[0] ?? []).map(cellText);
  const missing = columns.filter(([name]) => !head.includes(name)).map(([name]) => name);
  if (missing.length) throw unreadable(`Its sheet ${tasksSheetName} lacks the columns ${missing.join(', ')}.`);
  if (tasks.length > mostRows) throw unreadable(`It has more than ${mostRows} rows.`);
  const rows = tasks.slice(1).map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns.map(([name]) => [name, cellText(cells[head.indexOf(name)])])) as SheetRow,
  }));
  return { base: Number(stated('Revision')), rows: rows.filter(({ cells }) => Object.values(cells).some(Boolean)) };
}

/** The cell of a column in a row, as a program names it. */
export const cellOf = (column: Column, row: number) =>
  cellName(
    columns.findIndex(([name]) => name === column),
    row,
  );

const workbook = (bytes: Buffer) =>
  readWorkbook(bytes).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? unreadable(error.message) : error;
  });

const unreadable = (detail: string) => new DomainError('work-plan.sheet-unreadable', detail);
