import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const cell = (value: unknown, more: object = {}) => ({ value, source: 'https://example.org', ...more });

describe('bad input about Single Windows', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
    const body = { member: 'KE', cells: { name: cell('=HYPERLINK("x")'), status: cell('running'), year: cell(2013) } };
    await test.send('POST', '/api/single-windows', { as: people.curator, body });
  });
  afterAll(() => test.close());

  const put = (as: object, cells: object, match = '"1"') =>
    test.send('PUT', '/api/single-windows/KE/cells', {
      as: as as never,
      body: { cells },
      headers: match ? { 'if-match': match } : {},
    });

  it('refuses a window twice for a Member, from its people and from a curator', async () => {
    const body = { member: 'KE', cells: { name: cell('Another') } };
    for (const as of [people.neighbour, people.curator])
      expect(await test.send('POST', '/api/single-windows', { as, body })).toMatchObject({
        status: 409,
        body: { code: 'repository.window-exists' },
      });
  });

  it('takes one of two who begin at the same moment, and answers a repeated key with the same record', async () => {
    const body = { cells: { name: cell('One') } };
    const both = await Promise.all(
      [1, 2].map(() => test.send('POST', '/api/single-windows', { as: people.contributor, body })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const headers = { 'idempotency-key': 'once' };
    const first = await test.send('POST', '/api/single-windows', { as: people.faraway, body, headers });
    const second = await test.send('POST', '/api/single-windows', { as: people.faraway, body, headers });
    expect([first.status, second.status, second.body.version]).toEqual([201, 201, 1]);
  });

  it.each<[string, object, string]>([
    ['an unknown field', { colour: cell('red') }, 'cells.colour'],
    ['an unknown code', { status: cell('famous') }, 'cells.status.value'],
    ['an unknown service', { services: cell(['e-lunch']) }, 'cells.services.value.0'],
    ['the same code twice', { services: cell(['payment', 'payment']) }, 'cells.services.value'],
    ['a link with an unknown Member', { connections: cell([{ member: 'ZZ' }]) }, 'cells.connections.value.0.member'],
    ['a year out of reach', { year: cell(12) }, 'cells.year.value'],
    ['a cell without a source', { year: { value: 2019 } }, 'cells.year.source'],
    ['a script for a source', { year: cell(2019, { source: 'javascript:alert(1)' }) }, 'cells.year.source'],
    ['a date that is none', { year: cell(2019, { asOf: '2019-13' }) }, 'cells.year.asOf'],
  ])('refuses %s field by field', async (_, cells, path) => {
    const answer = await put(people.curator, cells);
    expect(answer).toMatchObject({ status: 422, body: { code: 'platform.invalid' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it.each([
    ['an unknown Member', 'member=ZZ', 'member.0'],
    ['an unknown code', 'status=famous', 'status.0'],
    ['years that end before they begin', 'year_from=2020&year_to=2010', 'year_to'],
    ['an unknown filter', 'colour=red', 'colour'],
  ])('refuses %s in lists, GeoJSON and CSV', async (_, query, path) => {
    for (const list of ['single-windows', 'single-windows.geojson', 'single-windows.csv']) {
      const answer = await test.send('GET', `/api/${list}?${query}`);
      expect([list, answer.status, answer.body.errors?.[0]?.path]).toEqual([list, 422, path]);
    }
  });

  it('refuses a change to another Member’s window, a stale version, and one without a version', async () => {
    const year = { year: cell(2014) };
    expect((await put(people.contributor, year)).body.code).toBe('repository.not-your-window');
    expect(await put(people.neighbour, year, '"9"')).toMatchObject({
      status: 412,
      body: { code: 'platform.stale-version', currentVersion: 1 },
    });
    expect((await put(people.neighbour, year, '')).status).toBe(428);
    const decision = { fields: ['year'], decision: 'approve' };
    const decided = await test.send('POST', '/api/single-windows/KE/decisions', {
      as: people.approver,
      body: decision,
      headers: { 'if-match': '"1"' },
    });
    expect(decided).toMatchObject({ status: 403, body: { code: 'repository.not-your-window' } });
  });

  it('knows no window of a Member that has none, nor of what is no Member', async () => {
    for (const member of ['FR', 'ZZ', 'none'])
      expect((await test.send('GET', `/api/single-windows/${member}`)).body.code).toBe('repository.window-not-found');
    const body = { member: 'ZZ', cells: { name: cell('A') } };
    expect((await test.send('POST', '/api/single-windows', { as: people.curator, body })).status).toBe(422);
    expect((await test.send('GET', '/api/e-services/lunch')).status).toBe(404);
  });

  it('refuses GeoJSON and CSV of a hidden record in the words used where there is none', async () => {
    const body = { member: 'GH', cells: { name: cell('Hidden window') } };
    await test.send('POST', '/api/single-windows', { as: people.curator, body });
    const hide = (as: object) =>
      test.send('PUT', '/api/single-windows/GH/audience', {
        as: as as never,
        body: { audience: { kind: 'named', members: ['GH'] } },
        headers: { 'if-match': '"1"' },
      });
    const approver = { ...people.approver, grants: [{ role: 'approver', member: 'GH' }] };
    expect((await hide(approver)).status).toBe(200);
    for (const file of ['geojson', 'csv']) {
      const hidden = await test.send('GET', `/api/single-windows.${file}?member=GH,KE`);
      const absent = await test.send('GET', `/api/single-windows.${file}?member=NO`);
      expect([file, hidden.status, hidden.body.code, hidden.body.members]).toEqual([
        file,
        404,
        'repository.window-not-found',
        ['GH'],
      ]);
      expect(absent.body.detail).toBe(hidden.body.detail.replace('GH', 'NO'));
      const own = await test.send('GET', `/api/single-windows.${file}?member=GH`, { as: approver as never });
      expect(own.status).toBe(200);
    }
    const all = await test.send('GET', '/api/single-windows.geojson');
    expect(JSON.stringify(all.body)).not.toContain('Hidden window');
  });

  it('writes nothing into CSV that a spreadsheet would take for a formula', async () => {
    const { body, headers } = await test.send('GET', '/api/single-windows.csv?member=KE');
    expect(headers['content-type']).toContain('text/csv');
    expect(body).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('pages by cursor in the order asked for, and refuses a cursor of another query', async () => {
    const body = { member: 'JP', cells: { name: cell('NACCS'), year: cell(1978) } };
    await test.send('POST', '/api/single-windows', { as: people.curator, body });
    const first = await test.send('GET', '/api/single-windows?sort=oldest&limit=1');
    expect(first.body.items[0].member).toBe('JP');
    const next = await test.send('GET', `/api/single-windows?sort=oldest&limit=1&cursor=${first.body.next}`);
    expect(next.body).toMatchObject({ items: [{ member: 'KE' }], next: null });
    const other = await test.send('GET', `/api/single-windows?sort=newest&cursor=${first.body.next}`);
    expect(other.body.code).toBe('platform.invalid-cursor');
  });
});
