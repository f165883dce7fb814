import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

type Cell = string | number | null;

/** An assessment's sheet as somebody fills it in elsewhere: one criterion at another level. */
export async function withLevel(path: string, criterion: string, level: number): Promise<Buffer> {
  const sheets = await readXlsxFile(await readFile(path));
  return writeXlsxFile(
    sheets.map(({ sheet, data }) => {
      const rows = (data as Cell[][]).map((row) => [...row]);
      const place = rows[0]?.indexOf('Level') ?? -1;
      for (const row of rows) if (row[0] === criterion) row[place] = level;
      return { sheet, data: rows.map((row) => row.map(cell)) };
    }),
  ).toBuffer();
}

const cell = (value: Cell) =>
  value === null ? null : typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String };
