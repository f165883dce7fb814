import type { GivenCells } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const cell = <Value>(value: Value, more: object = {}) => ({ value, source: 'https://example.org/window', ...more });
const given = { name: cell('Rwanda Window'), status: cell('running'), year: cell(2012), services: cell(['payment']) };

describe('the record of a Member’s Single Window', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] })));
  afterAll(() => test.close());

  const read = (member: string, as?: object) => test.send('GET', `/api/single-windows/${member}`, { as: as as never });
  const version = (value: number) => ({ 'if-match': `"${value}"` });
  const create = (as: object, body: object) => test.send('POST', '/api/single-windows', { as: as as never, body });
  const cells = (member: string, as: object, at: number, body: GivenCells | object) =>
    test.send('PUT', `/api/single-windows/${member}/cells`, {
      as: as as never,
      body: { cells: body },
      headers: version(at),
    });
  const decide = (member: string, as: object, at: number, body: object) =>
    test.send('POST', `/api/single-windows/${member}/decisions`, { as: as as never, body, headers: version(at) });

  it('is begun by the Member’s people, seen by them alone until their approver confirms it', async () => {
    const begun = await create(people.contributor, { cells: given });
    expect(begun).toMatchObject({ status: 201, body: { member: 'RW', stage: 'draft', cells: {} } });
    expect(begun.body.proposed).toHaveLength(4);
    for (const other of [undefined, people.neighbour, people.curator])
      expect((await read('RW', other)).body.code).toBe('repository.window-not-found');
    expect((await decide('RW', people.approver, 1, { fields: ['year'], decision: 'approve' })).body.code).toBe(
      'repository.window-incomplete',
    );
    const approved = await decide('RW', people.approver, 1, {
      fields: ['name', 'status', 'year', 'services'],
      decision: 'approve',
    });
    expect(approved).toMatchObject({ status: 200, body: { stage: 'published', proposed: [], unconfirmed: 0 } });
    expect((await read('RW')).body.cells.year).toMatchObject({
      value: 2012,
      source: 'https://example.org/window',
      asOf: null,
      certainty: 'medium',
      enteredBy: { name: 'Aline Uwase' },
      confirmedBy: { name: 'Eric Mugisha' },
    });
  });

  it('takes a proposed change when the approver has decided, and keeps the history of each cell', async () => {
    const sent = await cells('RW', people.contributor, 2, {
      year: cell(2013, { asOf: '2013-02', certainty: 'high' }),
      contact: cell({ name: 'Grace Keza' }),
    });
    expect(sent.body.proposed).toHaveLength(2);
    expect((await read('RW')).body).toMatchObject({ cells: { year: { value: 2012 } }, proposed: [] });
    const returned = await decide('RW', people.approver, 3, {
      fields: ['year'],
      decision: 'return',
      reason: 'It was February 2012.',
    });
    expect(returned.body.proposed).toHaveLength(1);
    expect((await decide('RW', people.approver, 4, { fields: ['contact'], decision: 'approve' })).status).toBe(200);
    expect((await read('RW')).body.cells.contact).toBeUndefined();
    expect((await read('RW', people.faraway)).body.cells.contact.value.name).toBe('Grace Keza');
    const history = async (as?: object) =>
      (await test.send('GET', '/api/single-windows/RW/history', { as: as as never })).body.items.map(
        ({ field, kind }: { field: string; kind: string }) => `${field} ${kind}`,
      );
    expect((await history(people.contributor)).slice(0, 2)).toEqual(['contact approved', 'year returned']);
    expect(await history()).not.toContain('year returned');
    expect(await history()).not.toContain('contact approved');
  });

  it('is entered by the curator from published sources, marked as not confirmed, until the administration confirms', async () => {
    const entered = await create(people.curator, { member: 'CR', cells: { ...given, name: cell('VUCE') } });
    expect(entered).toMatchObject({ status: 201, body: { stage: 'published', confirmedAt: null, unconfirmed: 4 } });
    await cells('CR', people.curator, 1, { status: null, model: cell('customs') });
    expect((await read('CR')).body.cells.status).toBeUndefined();
    expect((await decide('CR', people.farApprover, 2, { fields: ['model'], decision: 'confirm' })).status).toBe(200);
    const refused = await cells('CR', people.curator, 3, { model: cell('concession') });
    expect(refused).toMatchObject({ status: 409, body: { code: 'repository.cell-confirmed' } });
    expect(refused.body.errors[0].path).toBe('cells.model');
  });

  it('shows a record released to Members in no list, GeoJSON, CSV or count of a visitor', async () => {
    const audience = { audience: { kind: 'members' } };
    const released = await test.send('PUT', '/api/single-windows/CR/audience', {
      as: people.farApprover,
      body: audience,
      headers: version(3),
    });
    expect(released.status).toBe(200);
    const shown = async (as?: object) => {
      const [list, geojson, csv, matrix] = await Promise.all(
        ['single-windows', 'single-windows.geojson', 'single-windows.csv', 'e-services'].map((path) =>
          test.send('GET', `/api/${path}`, { as: as as never }),
        ),
      );
      return {
        list: list!.body.items.map(({ member }: { member: string }) => member),
        geojson: geojson!.body.features.map(({ id }: { id: string }) => id),
        csv: csv!.body.includes('VUCE'),
        counted: matrix!.body.services.find(({ code }: { code: string }) => code === 'payment').members,
      };
    };
    expect(await shown()).toEqual({ list: ['RW'], geojson: ['RW'], csv: false, counted: 1 });
    const both = ['CR', 'RW'];
    expect(await shown(people.neighbour)).toEqual({ list: both, geojson: both, csv: true, counted: 2 });
    expect((await read('CR')).status).toBe(404);
    expect((await test.send('GET', '/api/single-windows.geojson?member=CR')).status).toBe(404);
    expect((await test.send('GET', '/api/single-windows/CR/history')).status).toBe(404);
  });

  it('leaves a tombstone when it is withdrawn, and can be begun anew', async () => {
    const withdrawn = await test.send('POST', '/api/single-windows/RW/withdrawal', {
      as: people.memberAdmin,
      body: { reason: 'Replaced' },
    });
    expect(withdrawn.status).toBe(204);
    expect(await read('RW')).toMatchObject({
      status: 410,
      body: { code: 'repository.window-withdrawn', member: 'RW' },
    });
    expect((await test.send('GET', '/api/single-windows')).body.items).toEqual([]);
    const again = await create(people.contributor, { cells: { name: cell('Rwanda Window 2') } });
    expect(again).toMatchObject({ status: 201, body: { stage: 'draft' } });
    const history = await test.send('GET', '/api/single-windows/RW/history', { as: people.approver });
    expect(history.body.items.length).toBeGreaterThan(3);
  });
});
