import writeXlsxFile from 'write-excel-file/node';
import { columns, type PlanSheet, planSheetName, tasksSheetName } from './sheet.js';

/** Every cell is text, which no program takes for a formula. The sheet `Plan` says which revision it was made from. */
export function toXlsx({ period, revision, rows }: PlanSheet): Promise<Buffer> {
  const text = (value: string) =>
    value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const };
  const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  return writeXlsxFile([
    {
      sheet: planSheetName,
      columns: [{ width: 14 }, { width: 40 }],
      data: [
        [head('Period'), text(period)],
        [head('Revision'), text(String(revision))],
        [head('Lists'), text('Items are separated by a semicolon.')],
        [head('Timeline'), text('2017-06, 2017-01/2017-06, annual or continuous')],
        [head('New tasks'), text('Leave the code empty and give the topic.')],
      ],
    },
    {
      sheet: tasksSheetName,
      columns: columns.map(([, width]) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map(([name]) => head(name)), ...rows.map((row) => columns.map(([name]) => text(row[name])))],
    },
  ]).toBuffer();
}
