import { randomBytes } from 'node:crypto';
import { readWorkbook } from '../read-workbook.js';
import { readCsv } from '../read-csv.js';
import { exported, mostPrintedRows } from './exported.js';
import { everyItem } from './get-exported.js';
import { column, type ExportTable } from './table.js';

interface Line {
  id: string;
  count: number | null;
}
const table: ExportTable<Line> = {
  name: 'lines',
  title: { en: 'Lines: all / of them', fr: 'Lignes' },
  columns: [
    column({ en: 'Reference', fr: 'Référence' }, ({ id }) => id, { printed: 1 }),
    column({ en: 'Count', fr: 'Nombre' }, ({ count }) => count),
  ],
};
const making = { language: 'fr' as const, at: new Date('2026-05-01T12:00:00Z') };
const lines: Line[] = [
  { id: '=HYPERLINK("http://evil")', count: -1 },
  { id: 'a,"b"\n<c>&\u0001', count: null },
];
const bytesOf = async (format: string, items: AsyncIterable<Line> | Iterable<Line> = lines) => {
  const chunks: Buffer[] = [];
  for await (const chunk of (await exported(table, format, items, making)).getStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

describe('a list as a file', () => {
  it('is CSV and a workbook in the reader’s language, in which nothing is a formula', async () => {
    const csv = await readCsv(await bytesOf('csv'), { mostRows: 10 });
    expect(csv).toEqual([
      ['Référence', 'Nombre'],
      [`'=HYPERLINK("http://evil")`, '-1'],
      ['a,"b"\n<c>&\u0001', ''],
    ]);
    const [sheet] = await readWorkbook(await bytesOf('xlsx'), { formulas: false });
    expect(sheet).toEqual({
      sheet: 'Lignes',
      data: [
        ['Référence', 'Nombre'],
        ['=HYPERLINK("http://evil")', -1],
        ['a,"b"\n<c>&', null],
      ],
    });
  });

  it('is JSON Lines, each the whole item', async () => {
    const read = (await bytesOf('jsonl')).toString().trimEnd().split('\n').map((line) => JSON.parse(line) as Line); // prettier-ignore
    expect(read).toEqual(lines);
  });

  it('is a PDF of as many lines as one reads on paper', async () => {
    expect((await bytesOf('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const many = Array.from({ length: mostPrintedRows + 1 }, (_, at) => ({ id: String(at), count: at }));
    await expect(exported(table, 'pdf', many, making)).rejects.toMatchObject({ code: 'platform.too-long-to-print' });
    await expect(exported(table, 'docx', many, making)).rejects.toMatchObject({ code: 'platform.not-found' });
  });

  it.each(['csv', 'xlsx', 'jsonl'])('reads no further than it is taken away: %s', async (format) => {
    let given = 0;
    const endless = everyItem<Line>(async () => {
      given++;
      return { items: Array.from({ length: 100 }, () => ({ id: randomBytes(500).toString('hex'), count: given })), next: 'on' }; // prettier-ignore
    });
    const stream = (await exported(table, format, endless, making)).getStream();
    await new Promise<void>((done) => stream.once('readable', done));
    await new Promise((later) => setTimeout(later, 200));
    const held = given;
    await new Promise((later) => setTimeout(later, 200));
    expect(given).toBe(held);
    expect(given).toBeLessThan(60);
    stream.destroy();
  });

  it('says what stands in the way before anything is sent', async () => {
    const broken = everyItem<Line>(async () => Promise.reject(new Error('no right')));
    await expect(exported(table, 'csv', broken, making)).rejects.toThrow('no right');
  });
});
