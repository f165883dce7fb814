import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { columns } from '../documents/sheet.js';
import { WorkPlanModule } from '../work-plan.module.js';

type Rows = (string | null)[][];
const at = '/api/work-plans/2016-2018';
const column = (name: string) => columns.findIndex(([heading]) => heading === name);

describe('importing the plan’s sheet', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  /** The exported workbook with its rows changed. */
  async function changed(change: (rows: Rows, plan: Rows) => void): Promise<Buffer> {
    const { rawPayload } = await test.app.inject({ method: 'GET', url: `${at}/export.xlsx` });
    const [plan, tasks] = (await readXlsxFile(rawPayload)).map(({ data }) => data as Rows);
    change(tasks!, plan!);
    const written = (rows: Rows) =>
      rows.map((row) => row.map((value) => (value === null ? null : { value, type: String })));
    return writeXlsxFile([
      { sheet: 'Plan', data: written(plan!) },
      { sheet: 'Tasks', data: written(tasks!) },
    ]).toBuffer();
  }
  const send = (bytes: Buffer, query = '', as: Actor = people.secretariat) =>
    test.send('POST', `${at}/import${query}`, {
      as,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: Buffer.concat([
        Buffer.from(
          '--b\r\nContent-Disposition: form-data; name="file"; filename="plan.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n',
        ),
        bytes,
        Buffer.from('\r\n--b--\r\n'),
      ]),
    });
  const proposals = async () =>
    (await test.send('GET', `${at}/proposals?limit=100`, { as: people.secretariat })).body.items;
  const set = (rows: Rows, row: number, name: string, value: string | null) => (rows[row - 1]![column(name)] = value);

  it('finds nothing to change in a sheet as it was exported', async () => {
    const { rawPayload } = await test.app.inject({ method: 'GET', url: `${at}/export.xlsx` });
    expect((await send(rawPayload)).body).toEqual({
      base: 1,
      rows: 39,
      changes: [],
      problems: [],
      absent: [],
      proposals: [],
    });
  });

  it('shows changes as proposals to be, and makes them proposals when told, once', async () => {
    const bytes = await changed((rows) => {
      set(rows, 3, 'Action (en)', 'Update and publish the IT Guide for Executives');
      set(rows, 3, 'Timeline', '2017-01/2017-06');
      set(rows, 4, 'Topic', 'B.7');
      rows.splice(9, 1);
      rows.push(columns.map(() => null));
      set(rows, rows.length, 'Topic', 'C.9');
      set(rows, rows.length, 'Action (en)', 'Survey of ICT governance');
      set(rows, rows.length, 'Lead', 'CBC');
      set(rows, rows.length, 'Bodies', 'CBC; RU');
      set(rows, rows.length, 'Timeline', 'annual');
    });
    const preview = (await send(bytes)).body;
    expect(preview.problems).toEqual([]);
    expect(preview.absent).toEqual(['A.2.8']);
    expect(preview.changes).toMatchObject([
      {
        row: 3,
        code: 'A.2.1',
        change: {
          kind: 'edit-task',
          edit: { texts: { en: { action: 'Update and publish the IT Guide for Executives' } } },
        },
      },
      { row: 3, change: { kind: 'retime-task', timeline: { kind: 'range', from: '2017-01', to: '2017-06' } } },
      { row: 4, code: 'A.2.2', change: { kind: 'move-task', topic: 'B.7' } },
      { row: 40, code: null, change: { kind: 'add-task', topic: 'C.9', content: { bodies: ['CBC', 'RU'] } } },
    ]);
    expect(preview.changes[0].change.edit).toEqual({ texts: { en: expect.anything() } });
    expect(await proposals()).toEqual([]);

    const done = await send(bytes, '?apply=true&reason=Yearly+review');
    expect(done.body.proposals).toHaveLength(4);
    expect((await send(bytes, '?apply=true&reason=Yearly+review')).body.proposals).toEqual(done.body.proposals);
    expect(await proposals()).toHaveLength(4);
    expect((await proposals())[0]).toMatchObject({
      stage: 'open',
      reason: 'Yearly review',
      by: { name: 'Paul Janssens' },
    });
  });

  it('names row and column of each problem, and applies nothing while there is one', async () => {
    const before = (await proposals()).length;
    const bytes = await changed((rows) => {
      set(rows, 2, 'Bodies', 'TFAWG; XYZ');
      set(rows, 3, 'Timeline', '2017-13');
      set(rows, 4, 'Timeline', '2031-01');
      set(rows, 5, 'Code', 'A.2.99');
      set(rows, 6, 'Depends on', 'A.2.4');
      set(rows, 7, 'Themes', 'magic');
      set(rows, 8, 'Action (fr)', null);
      set(rows, 9, 'Code', 'A.1.1');
      set(rows, 10, 'Report every', 'often');
      set(rows, 11, 'Action (en)', 'A sound change beside them');
    });
    const { problems } = (await send(bytes)).body;
    expect(problems.map(({ cell, column, code }: Record<string, string>) => [cell, column, code])).toEqual([
      ['H2', 'Bodies', 'unknown-reference'],
      ['I3', 'Timeline', 'invalid-format'],
      ['I4', 'Timeline', 'outside-calendar'],
      ['A5', 'Code', 'unknown-task'],
      ['R6', 'Depends on', 'cycle'],
      ['L7', 'Themes', 'invalid-value'],
      ['D8', 'Action (fr)', 'text-missing'],
      ['A9', 'Code', 'twice'],
      ['J10', 'Report every', 'invalid-type'],
    ]);
    const applied = await send(bytes, '?apply=true');
    expect(applied).toMatchObject({ status: 422, body: { code: 'work-plan.sheet-invalid', problems } });
    expect(await proposals()).toHaveLength(before);
  });

  it('refuses a file that is no such workbook', async () => {
    const { rawPayload } = await test.app.inject({ method: 'GET', url: `${at}/export.xlsx` });
    const cases = [
      Buffer.from('this is no workbook'),
      rawPayload.subarray(0, rawPayload.length / 2),
      await writeXlsxFile([{ sheet: 'Other', data: [['x']] }]).toBuffer(),
      await changed((_, plan) => (plan[0]![1] = '2030-2032')),
      await changed((_, plan) => (plan[1]![1] = 'one')),
      await changed((rows) => (rows[0]![column('Bodies')] = 'Body')),
    ];
    for (const bytes of cases) expect((await send(bytes)).body.code).toBe('work-plan.sheet-unreadable');
    expect((await send(await changed((_, plan) => (plan[1]![1] = '7')))).body.code).toBe(
      'work-plan.revision-not-found',
    );
    expect((await send(rawPayload, '', people.contributor)).body.code).toBe('platform.not-allowed');
  });
});
