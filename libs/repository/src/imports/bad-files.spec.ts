import { deflateRawSync } from 'node:zlib';
import { formWith, people, startTestApp, type TestApp } from '@digital-customs/testing';
import writeXlsxFile from 'write-excel-file/node';
import { RepositoryModule } from '../repository.module.js';

/** A ZIP file of one entry, put together by hand: what its directory says may be a lie. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const crc = Buffer.alloc(4);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(packed.length, 0);
  sizes.writeUInt32LE(content.length, 4);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(name.length);
  const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), crc, sizes, length, Buffer.from([0, 0])]);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, Buffer.alloc(14), Buffer.from(name)]); // prettier-ignore
  entry.writeUInt32LE(0, 42);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe('files that cannot be brought in', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] })));
  afterAll(() => test.close());
  const send = (name: string, bytes: Buffer) =>
    test.send('POST', '/api/imports', { as: people.contributor, ...formWith(name, bytes) });

  const million = () => {
    const rows = Array.from({ length: 1_000_000 }, () => '<row><c/></row>').join('');
    return zip('xl/worksheets/sheet1.xml', Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
  };
  const formulas = () =>
    writeXlsxFile([{ sheet: 'S', data: [['Title'], [{ value: '="A"&"B"', type: 'Formula' }]] }] as never).toBuffer();
  const mixed = Buffer.concat([Buffer.from('Title\nDédouanement\n'), Buffer.from('Contr\u00f4le\n', 'latin1')]);
  const many = Buffer.from(`Title\n${'a\n'.repeat(10_001)}`);

  it.each<[string, string, () => Buffer | Promise<Buffer>, number, string]>([
    ['a workbook of a million rows', 'a.xlsx', million, 422, 'repository.import-too-many-rows'],
    ['a workbook that unpacks to 60 MB', 'a.xlsx', () => zip('xl/media/a.bin', Buffer.alloc(60 * 1024 * 1024)), 413, 'repository.import-too-large'], // prettier-ignore
    ['a workbook with formulas', 'a.xlsx', formulas, 422, 'repository.import-formulas'],
    ['a workbook that is none', 'a.xlsx', () => Buffer.from('no workbook'), 422, 'repository.import-unreadable'],
    ['a workbook named as a table', 'a.csv', () => zip('a', Buffer.from('a')), 415, 'repository.import-format'],
    ['a picture', 'a.png', () => Buffer.from('x'), 415, 'repository.import-format'],
    ['a table of 10,001 rows', 'a.csv', () => many, 422, 'repository.import-too-many-rows'],
    ['10,001 lines', 'a.jsonl', () => Buffer.from('{}\n'.repeat(10_001)), 422, 'repository.import-too-many-rows'],
    ['a table in two encodings', 'a.csv', () => mixed, 422, 'repository.import-encoding'],
    ['a table of noughts', 'a.csv', () => Buffer.from('Title\n\u0000\u0000'), 422, 'repository.import-encoding'],
    ['a quotation that does not end', 'a.csv', () => Buffer.from('Title\n"open'), 422, 'repository.import-unreadable'],
    ['a line that is no object', 'a.jsonl', () => Buffer.from('{"a":1}\n[1]\n'), 422, 'repository.import-unreadable'],
    ['a head alone', 'a.csv', () => Buffer.from('Title\n\n'), 422, 'repository.import-empty'],
    ['more than 20 MB', 'a.csv', () => Buffer.alloc(21 * 1024 * 1024, 97), 413, 'repository.import-too-large'],
  ])('%s', async (_, name, bytes, status, code) => {
    expect(await send(name, await bytes())).toMatchObject({ status, body: { code } });
    expect((await test.send('GET', '/api/imports', { as: people.contributor })).body.items).toEqual([]);
  });

  it('reads a table of older programs, in Windows-1252 and with semicolons', async () => {
    const { body } = await send('a.csv', Buffer.from('Titre;Ann\u00e9e\r\nContr\u00f4le;2019\r\n', 'latin1'));
    expect(body).toMatchObject({ rows: { sound: 1 }, columns: [{ sample: 'Contrôle' }, { field: 'year' }] });
    const wide = Buffer.from('\ufeffTitle\tYear\nMañana\t2019\n', 'utf16le');
    expect((await send('b.csv', wide)).body).toMatchObject({ rows: { sound: 1 }, columns: [{ sample: 'Mañana' }, {}] });
  });

  it('keeps what looks like a formula as the text that it is', async () => {
    const { body } = await send('c.csv', Buffer.from('Title\n=HYPERLINK("http://x")\n<script>alert(1)</script>\n'));
    const { items } = (await test.send('GET', `/api/imports/${body.id}/rows`, { as: people.contributor })).body;
    expect(items.map(({ title }: { title: string }) => title)).toEqual([
      '=HYPERLINK("http://x")',
      '<script>alert(1)</script>',
    ]);
  });
});
