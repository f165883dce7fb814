import { deflateRawSync } from 'node:zlib';
import readXlsxFile from 'read-excel-file/node';
import { toXlsx } from '@digital-customs/documents';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';
import { columns } from './sheet.js';

type Rows = (string | number | null)[][];
const column = (name: string) => columns.findIndex(([heading]) => heading === name);

describe('an assessment as a sheet', () => {
  let test: TestApp;
  let id: string;
  let at: string;
  beforeAll(async () => {
    test = await startTestApp({ imports: [MaturityModule] });
    const round = (await test.send('GET', '/api/maturity/rounds')).body.items[0].code;
    const body = { member: 'RW', round };
    id = (await test.send('POST', '/api/maturity/assessments', { as: people.contributor, body })).body.id;
    at = `/api/maturity/assessments/${id}`;
  });
  afterAll(() => test.close());

  const exported = async (lang = 'en') =>
    (
      await test.app.inject({
        method: 'GET',
        url: `${at}/export.xlsx?lang=${lang}`,
        headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(people.contributor)) },
      })
    ).rawPayload;
  async function changed(change: (answers: Rows, about: Rows) => void): Promise<Buffer> {
    const [about, answers] = (await readXlsxFile(await exported())).map(({ data }) => data as Rows);
    change(answers!, about!);
    return toXlsx([
      {
        name: 'Assessment',
        columns: [
          ['', 10],
          ['', 10],
        ],
        headed: false,
        rows: about!,
      },
      { name: 'Answers', columns: columns.map(([, width]) => ['', width]), headed: false, rows: answers! },
    ]);
  }
  const set = (rows: Rows, row: number, name: string, value: string | number | null) =>
    (rows[row - 1]![column(name)] = value);
  const send = (bytes: Buffer, query = '', as = people.contributor as never) =>
    test.send('POST', `${at}/import${query}`, {
      as,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: Buffer.concat([
        Buffer.from(
          '--b\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n',
        ),
        bytes,
        Buffer.from('\r\n--b--\r\n'),
      ]),
    });
  const answers = async () => (await test.send('GET', at, { as: people.contributor })).body.answers;

  it('changes nothing as it was exported, in English and in French', async () => {
    for (const lang of ['en', 'fr'])
      expect((await send(await exported(lang))).body).toEqual({ rows: 47, changes: [], problems: [], applied: false });
  });

  it('shows what it would change, and takes it over when told', async () => {
    const bytes = await changed((rows) => {
      set(rows, 2, 'Level', 3);
      set(rows, 2, 'Reason', 'Decree 7');
      set(rows, 2, 'Confidence', 'high');
      set(rows, 2, 'Evidence', 'practice rw-01 [2025-03]\nhttps://example.org/decree The decree');
      set(rows, 3, 'Level', 'n/a');
      set(rows, 3, 'Why not applicable', 'No sea ports');
    });
    const preview = (await send(bytes)).body;
    expect(preview).toMatchObject({
      problems: [],
      applied: false,
      changes: [
        { criterion: 'governance-1', before: null, after: { level: 3, reason: 'Decree 7', confidence: 'high' } },
        { criterion: 'governance-2', after: { level: null, notApplicable: 'No sea ports' } },
      ],
    });
    expect(await answers()).toEqual({});
    expect((await send(bytes, '?apply=true')).body.applied).toBe(true);
    expect((await answers())['governance-1'].evidence).toEqual([
      { kind: 'practice', id: 'rw-01', dated: '2025-03' },
      { kind: 'link', url: 'https://example.org/decree', title: 'The decree' },
    ]);
    expect((await send(await exported())).body.changes).toEqual([]);
    const late = (await send(bytes)).body;
    expect(late.problems).toEqual([]);
    expect(late.changes).toEqual([]);
    const takesBack = await changed((rows) => {
      for (const name of ['Level', 'Reason', 'Confidence', 'Evidence']) set(rows, 2, name, null);
    });
    expect((await send(takesBack, '?apply=true')).body.changes).toMatchObject([{ after: null }]);
    expect((await answers())['governance-1']).toBeUndefined();
  });

  it('names row and column of each problem, and applies nothing while there is one', async () => {
    const before = await answers();
    const bytes = await changed((rows) => {
      set(rows, 4, 'Level', 6);
      set(rows, 5, 'Reason', 'No level');
      set(rows, 6, 'Id', 'paperless-99');
      set(rows, 7, 'Id', 'governance-4');
      set(rows, 8, 'Level', 2);
      set(rows, 8, 'Confidence', 'sure');
      set(rows, 9, 'Level', 2);
      set(rows, 9, 'Base', 4);
      set(rows, 10, 'Level', 2);
      set(rows, 10, 'Evidence', 'ftp://x a file');
      set(rows, 11, 'Level', 2);
    });
    const { problems } = (await send(bytes)).body;
    expect(problems.map(({ cell, column, code }: Record<string, string>) => [cell, column, code])).toEqual([
      ['F4', 'Level', 'too-big'],
      ['F5', 'Level', 'custom'],
      ['A6', 'Id', 'unknown-criterion'],
      ['A7', 'Id', 'twice'],
      ['I8', 'Confidence', 'invalid-value'],
      ['B9', 'Base', 'changed-since'],
      ['J10', 'Evidence', 'invalid-format'],
    ]);
    expect(await send(bytes, '?apply=true')).toMatchObject({
      status: 422,
      body: { code: 'maturity.sheet-invalid', problems },
    });
    expect(await answers()).toEqual(before);
  });

  it('refuses what is no such workbook, and who has no right', async () => {
    const whole = await exported();
    const cases = [
      Buffer.from('no workbook'),
      whole.subarray(0, whole.length / 2),
      await toXlsx([{ name: 'Other', columns: [['x', 4]], rows: [['y']] }]),
      await changed((_, about) => (about[0]![1] = '2020-KE')),
      await changed((_, about) => (about[1]![1] = '9.9.9')),
      await changed((rows) => (rows[0]![column('Level')] = 'Niveau')),
    ];
    for (const bytes of cases) expect((await send(bytes)).body.code).toBe('maturity.sheet-unreadable');
    expect((await send(whole, '', people.neighbour as never)).body.code).toBe('maturity.assessment-not-found');
  });

  it('refuses a file that unpacks to far more than it holds', async () => {
    const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024));
    expect((await send(zipOf('xl/workbook.xml', packed, 60 * 1024 * 1024))).body).toMatchObject({
      code: 'maturity.sheet-unreadable',
      detail: expect.stringContaining('50 MB'),
    });
  });
});

/** A ZIP file with one entry, by hand. */
function zipOf(name: string, packed: Buffer, size: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    head,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}
