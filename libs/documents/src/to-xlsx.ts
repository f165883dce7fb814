import { type Choice, choicesIn } from './choices.js';
import type { CellValue } from './to-csv.js';

/** A sheet of a workbook: `columns` are names with widths in characters, or null where its rows bring their own heads. */
export interface Sheet {
  name: string;
  columns: readonly (readonly [name: string, width: number])[];
  /** Whether the first line names the columns. */
  headed?: boolean;
  rows: readonly (readonly CellValue[])[];
  /** Columns whose cells are chosen from a list. */
  choices?: readonly Choice[];
}

/** A workbook. Texts stay texts, which no program takes for a formula; of a sheet without head the first column is bold. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(
    sheets.map(({ name, columns, headed = true, rows }) => ({
      sheet: name,
      columns: columns.map(([, width]) => ({ width })),
      ...(headed && { stickyRowsCount: 1 }),
      data: [
        ...(headed ? [columns.map(([column]) => bold(column))] : []),
        ...rows.map((row) => row.map((value, at) => (!headed && at === 0 ? bold(String(value)) : cell(value)))),
      ],
    })),
    { features: sheets.map(({ choices = [] }, at) => choicesIn(at, choices)) },
  ).toBuffer();
}

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });

function cell(value: CellValue) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: String(value), type: String, wrap: true, alignVertical: 'top' as const };
}
