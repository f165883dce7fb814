import { cellName, cellText, readWorkbook, UnreadableFile } from './read-workbook.js';
import { toXlsx } from './to-xlsx.js';

describe('a workbook', () => {
  it('is read back as it was written, and takes no text for a formula', async () => {
    const bytes = await toXlsx([
      { name: 'About', columns: [['', 10]], headed: false, rows: [['Period', '2016-2018']] },
      {
        name: 'Rows',
        columns: [
          ['Name', 20],
          ['Level', 6],
        ],
        rows: [
          ['=1+1', 3],
          ['', null],
          ['é', 4.5],
        ],
      },
    ]);
    const [about, rows] = await readWorkbook(bytes);
    expect(about).toEqual({ sheet: 'About', data: [['Period', '2016-2018']] });
    expect(rows!.data[0]).toEqual(['Name', 'Level']);
    expect(rows!.data[1]).toEqual(['=1+1', 3]);
    expect(rows!.data.at(-1)).toEqual(['é', 4.5]);
  });

  it('that is none is refused', async () => {
    await expect(readWorkbook(Buffer.from('no workbook'))).rejects.toThrow(UnreadableFile);
  });

  it('names its cells as programs do', () => {
    expect([cellName(0, 1), cellName(25, 2), cellName(26, 3), cellName(701, 4), cellName(702, 5)]).toEqual([
      'A1',
      'Z2',
      'AA3',
      'ZZ4',
      'AAA5',
    ]);
    expect([cellText(new Date('2017-06-01')), cellText(null), cellText(' x ')]).toEqual(['2017-06', '', 'x']);
  });
});
