import { DomainError } from '@digital-customs/contracts';
import { cellText, readWorkbook, UnreadableFile } from '@digital-customs/documents';
import { aboutSheet, answersSheet, columns, type SheetRow } from './sheet.js';

export interface ReadRow {
  /** As the program shows it: the head is row 1. */
  row: number;
  cells: SheetRow;
}

const mostRows = 500;

/** The rows of a workbook that the export of this assessment made. Throws sheet-unreadable, which says what is wrong with it. */
export async function readSheet(bytes: Buffer, id: string, model: string): Promise<ReadRow[]> {
  const sheets = await readWorkbook(bytes).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? unreadable(error.message) : error;
  });
  const about = sheets.find(({ sheet }) => sheet === aboutSheet)?.data ?? [];
  const answers = sheets.find(({ sheet }) => sheet === answersSheet)?.data;
  const stated = (name: string) => cellText(about.find(([first]) => cellText(first) === name)?.[1]);
  if (!answers) throw unreadable(`It has no sheet ${answersSheet}. Start from an export of the assessment.`);
  if (stated('Assessment') !== id) throw unreadable(`Its sheet ${aboutSheet} does not name the assessment ${id}.`);
  if (stated('Model') !== model)
    throw unreadable(`It was made by another version of the model than ${model}. Export the assessment again.`);
  const head = (answers[0] ?? []).map(cellText);
  const missing = columns.filter(([name]) => !head.includes(name)).map(([name]) => name);
  if (missing.length) throw unreadable(`Its sheet ${answersSheet} lacks the columns ${missing.join(', ')}.`);
  if (answers.length > mostRows) throw unreadable(`It has more than ${mostRows} rows.`);
  const rows = answers.slice(1).map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns.map(([name]) => [name, cellText(cells[head.indexOf(name)])])) as SheetRow,
  }));
  return rows.filter(({ cells }) => Object.values(cells).some(Boolean));
}

const unreadable = (detail: string) => new DomainError('maturity.sheet-unreadable', detail);
