import { readWorkbook } from '@digital-customs/documents';
import { formWith, people, startTestApp, type TestApp } from '@digital-customs/testing';
import writeXlsxFile from 'write-excel-file/node';
import type { Actor, ImportRow } from '@digital-customs/contracts';
import { RepositoryModule } from '../repository.module.js';

describe('bringing in practices and innovations from files', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] })));
  afterAll(() => test.close());

  const send = (name: string, content: Buffer | string, query = '', as: Actor = people.contributor) =>
    test.send('POST', `/api/imports${query}`, { as, ...formWith(name, Buffer.from(content)) });
  const ask = (method: string, path: string, body?: unknown, headers = {}, as: Actor = people.contributor) =>
    test.send(method, `/api/imports/${path}`, { as, body, headers });
  const rowsOf = async (id: string, as = people.contributor): Promise<ImportRow[]> =>
    (await test.send('GET', `/api/imports/${id}/rows?limit=100`, { as })).body.items;
  const drafts = async (type = 'practices', as: Actor = people.contributor) =>
    (await test.send('GET', `/api/${type}?queue=own&limit=100`, { as })).body.items as { id: string; titles: object }[];
  const done = (id: string, as: Actor = people.contributor) =>
    test.eventually(async () => {
      const { body } = await ask('GET', id, undefined, {}, as);
      expect(body.state).toBe('done');
      return body;
    });

  it('gives templates in the reader’s language, with drop-downs and explanations', async () => {
    for (const [lang, names, head] of [
      ['en', ['Practices', 'Help', 'Lists'], 'Title (English)'],
      ['fr', ['Pratiques', 'Aide', 'Listes'], 'Titre (anglais)'],
    ] as const) {
      const { rawPayload } = await test.app.inject({
        url: `/api/imports/template.xlsx?type=practice&lang=${lang}`,
        headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(people.contributor)) },
      });
      const sheets = await readWorkbook(rawPayload, { formulas: false });
      expect(sheets.map(({ sheet }) => sheet)).toEqual(names);
      expect(sheets[0]!.data[0]).toContain(head);
      expect(sheets[1]!.data.length).toBe(sheets[0]!.data[0]!.length + 1);
    }
    const { body } = await ask('GET', 'template.csv?type=innovation&lang=en');
    expect(body).toContain('Problem (English)');
    expect((await ask('GET', 'template.docx')).status).toBe(404);
  });

  it('reads a template back without asking what its columns are, shows what is wrong by cell, and makes drafts of the rest', async () => {
    const head = ['Your reference', 'Title (English)', 'Summary (English)', 'Titre (français)', 'Themes', 'Go-live year', 'Released to', 'Status', 'Maturity level', 'Results', 'Partner Members']; // prettier-ignore
    const bytes = await writeXlsxFile([
      {
        sheet: 'Practices',
        data: [
          head,
          ['p-1', 'Electronic manifest for rail', 'In short.', 'Manifeste électronique', 'Electronic and mobile services; capacity', 2019, 'members', 'Live', '3 Integrated', 'Clearance time | 4 | hours', 'Kenya; UG'], // prettier-ignore
          ['p-2', 'Risk engine', 'In short.', null, 'magic', 'last year', 'nobody', 'live', 'Intégré', null, null],
          [null, null, null, null, null, null, null, null, null, null, null],
          ['p-4', 'Electronic rail manifest', 'The same again.', null, 'e-services', 2020, 'ESA', 'pilot', null, null, null],
          ['p-1', 'Another with the number of the first', 'x', null, null, null, 'RW; KE', null, null, null, null],
        ].map((row) => row.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String }))),
      },
    ] as never).toBuffer(); // prettier-ignore
    const { status, body } = await send('practices.xlsx', bytes);
    expect(status).toBe(201);
    expect(body.columns.map(({ field }: { field: string }) => field)).toEqual(['externalId', 'texts.en.title', 'texts.en.summary', 'texts.fr.title', 'themes', 'year', 'audience', 'status', 'level', 'results', 'partners']); // prettier-ignore
    expect(body).toMatchObject({ total: 4, state: 'ready', rows: { sound: 1, wrong: 2, near: 1 } });
    const rows = await rowsOf(body.id);
    expect(rows.map(({ row, problems }) => [row, problems.map(({ cell, code }) => `${cell} ${code}`)])).toEqual([
      [2, []],
      [3, ['E3 unknown-word', 'F3 not-a-year', 'G3 unknown-audience']],
      [5, []],
      [6, ['A6 twice']],
    ]);
    expect(rows[2]!.near).toMatchObject([{ kind: 'row', id: '2', share: 0.86 }]);

    const mended = await ask('PUT', `${body.id}/rows/3`, { cells: { 4: 'innovation', 5: '2021', 6: 'public' } });
    expect(mended.body).toMatchObject({ state: 'sound', problems: [] });
    expect((await ask('PUT', `${body.id}/rows/5`, { choice: 'leave' })).body.state).toBe('left-out');
    expect((await ask('POST', `${body.id}/run`)).body.state).toBe('running');
    expect((await done(body.id)).rows).toMatchObject({ drafted: 2, wrong: 1, 'left-out': 1 });
    const [first] = await rowsOf(body.id);
    const { body: practice } = await test.send('GET', `/api/practices/${first!.draft}`, { as: people.approver });
    expect(practice).toMatchObject({
      member: 'RW',
      stage: 'draft',
      content: {
        language: 'en',
        texts: { en: { title: 'Electronic manifest for rail' }, fr: { title: 'Manifeste électronique' } },
        themes: ['e-services', 'capacity'],
        audience: { kind: 'members' },
        status: 'live',
        level: 3,
        year: 2019,
        partners: ['KE', 'UG'],
        results: [{ indicator: 'Clearance time', value: '4', unit: 'hours', source: '' }],
      },
    });
    const submitted = await test.send('POST', `/api/practices/${first!.draft}/submission`, { as: people.contributor });
    expect(submitted.body.errors).toMatchObject([{ path: 'texts.fr.summary' }]);

    const again = await send('practices.xlsx', bytes);
    expect(again.body.rows).toMatchObject({ present: 2, near: 1 });
    const before = (await drafts()).length;
    expect((await ask('POST', `${again.body.id}/run`)).body.code).toBe('repository.import-nothing-sound');
    expect((await drafts()).length).toBe(before);
  });

  it('holds rows against what the Member has already, drafts too, until somebody chooses', async () => {
    const { body } = await send('one.csv', 'Title\r\nElectronic manifests for the rail\r\nSomething else entirely\r\n');
    expect(body.rows).toMatchObject({ sound: 2 });
    const near = await send('two.csv', 'Title;Résumé\r\nElectronic manifest rail;x\r\n', '?lang=fr');
    expect(near.body.columns.map(({ field }: { field: string }) => field)).toEqual([
      'texts.fr.title',
      'texts.fr.summary',
    ]);
    const [row] = await rowsOf(near.body.id);
    expect(row).toMatchObject({ state: 'near', near: [{ kind: 'own', title: 'Electronic manifest for rail' }] });
    expect((await ask('PUT', `${near.body.id}/rows/2`, { choice: 'take' })).body.state).toBe('sound');
    expect((await ask('PUT', `${near.body.id}/rows/9`, { choice: 'take' })).body.code).toBe(
      'repository.import-row-not-found',
    );
  });

  it('remembers what a head stood for', async () => {
    const csv = 'Bezeichnung,Jahr\nZollmanifest,2001\n';
    const { body } = await send('de.csv', csv);
    expect(body.rows.wrong).toBe(1);
    const put = (fields: unknown, version: number) =>
      ask('PUT', `${body.id}/mapping`, { fields }, { 'if-match': `"${version}"` });
    expect((await put(['year', 'year'], 1)).body.code).toBe('repository.import-field-twice');
    expect((await put(['colour', 'year'], 1)).body.code).toBe('platform.invalid');
    expect((await put(['texts.en.title', 'year'], 7)).body.code).toBe('platform.stale-version');
    const mapped = await put(['texts.en.title', 'year'], 1);
    expect(mapped.body.rows.sound).toBe(1);
    const next = await send('de2.csv', 'Jahr,Bezeichnung\n2002,Ein anderes\n');
    expect(next.body.columns.map(({ field }: { field: string }) => field)).toEqual(['year', 'texts.en.title']);
  });

  it('reads what was exported as JSON Lines, and innovations of the Research Unit and of partners', async () => {
    const line = {
      id: 'x-1',
      content: {
        language: 'fr',
        texts: { fr: { title: 'Drones au port', problem: 'Trop lent' } },
        technologies: ['drones'],
        stage: 'pilot',
        audience: { kind: 'region', regions: ['ESA', 'WCA'] },
        partners: [{ kind: 'vendor', name: 'Acme' }],
        replication: { costFrom: 5, costTo: 10 },
      },
    };
    const wrong = { id: 'x-2', content: { texts: { en: { title: 'Magic' } }, technologies: ['wands'] } };
    const { body } = await send('i.jsonl', `${JSON.stringify(line)}\n${JSON.stringify(wrong)}\n`, '?type=innovation', people.partner); // prettier-ignore
    const [one, other] = await rowsOf(body.id, people.partner);
    expect([one!.problems, one!.row]).toEqual([[], 1]);
    expect(other!.problems[0]!.code).toBe('unknown-technology');
    await ask('POST', `${body.id}/run`, undefined, {}, people.partner);
    await done(body.id, people.partner);
    const [{ id }] = (await drafts('innovations', people.partner)) as unknown as [{ id: string }];
    expect((await test.send('GET', `/api/innovations/${id}`, { as: people.partner })).body.content).toMatchObject({
      ...line.content,
      texts: { fr: { title: 'Drones au port', problem: 'Trop lent' } },
    });
    expect((await ask('GET', body.id, undefined, {}, people.curator)).body.code).toBe('repository.import-not-found');
    expect((await send('p.csv', 'Title\nX\n', '', people.curator)).body.code).toBe('platform.invalid');
    expect((await send('p.csv', 'Title\nX\n', '?member=KE')).body.code).toBe('repository.not-your-member');
  });

  it('can be stopped, gone on with, and forgotten', async () => {
    const csv = `Title\n${Array.from({ length: 400 }, (_, at) => `Practice ${at} ${'abcdefgh'.slice(at % 8)} number${at}`).join('\n')}\n`;
    const { body } = await send('many.csv', csv);
    expect(body.rows.sound).toBe(400);
    expect((await ask('POST', `${body.id}/stop`)).body.code).toBe('repository.import-not-running');
    await ask('POST', `${body.id}/run`);
    expect((await ask('POST', `${body.id}/run`)).body.code).toBe('repository.import-under-way');
    expect((await ask('DELETE', body.id)).body.code).toBe('repository.import-under-way');
    const stopped = (await ask('POST', `${body.id}/stop`)).body;
    expect(stopped.state).toBe('stopped');
    const after = await test.eventually(async () => {
      const first = (await ask('GET', body.id)).body.rows;
      await new Promise((later) => setTimeout(later, 100));
      expect((await ask('GET', body.id)).body.rows).toEqual(first);
      return first;
    });
    expect(after.drafted).toBeLessThan(400);
    await ask('POST', `${body.id}/run`);
    expect((await done(body.id)).rows.drafted).toBe(400);
    expect((await ask('DELETE', body.id)).status).toBe(204);
    expect((await ask('GET', body.id)).status).toBe(404);
  });
});
