import { type Actor, visitor } from '@digital-customs/contracts';
import { samplePractices } from '@digital-customs/reference-data';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const sum = (cells: number[][]) => cells.flat().reduce((all, one) => all + one, 0);

describe('an analysis over HTTP', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for()] });
    await test.eventually(async () => expect((await chart('theme')).total.practices).toBe(40));
  });
  afterAll(() => test.close());

  const chart = async (path: string, as: Actor = visitor) =>
    (await test.send('GET', `/api/analysis/${path}`, { as })).body;

  it('counts the documented practices and says where they come from', async () => {
    const { rows, practices, total } = await chart('theme');
    const at = rows.findIndex(({ code }: { code: string }) => code === 'single-window');
    const byHand = samplePractices().filter(({ content }) => content.themes.includes('single-window')).length;
    expect(practices[at]).toEqual([byHand]);
    expect(total).toEqual({ practices: 40, innovations: 9, fromPublishedSources: 49 });
    expect((await chart('status')).practices.flat().sort()).toEqual([0, 0, 0, 0, 1, 1, 38]);
    expect(sum((await chart('status')).innovations)).toBe(9);
  });

  it('gives the addresses behind it: as data, and as a search', async () => {
    const { query } = await chart('segment-region?technology=drones,imaging&region=EUR&year_from=2000');
    expect(query.api).toBe('/api/analysis/segment-region?region=EUR&technology=drones%2Cimaging&year_from=2000');
    expect(query.search).toMatch(/^\/\?region=EUR&year_from=2000&technology=/);
    expect(query.search).toContain('technology=drones+%28trial%29');
  });

  it('counts for a reader what this reader may see', async () => {
    const content = { ...samplePractices()[0]!.content, audience: { kind: 'members' } };
    const send = (path: string, as: Actor, body: unknown) => test.send('POST', `/api/practices${path}`, { as, body });
    const { id } = (await send('', people.contributor, { content })).body;
    await send(`/${id}/submission`, people.contributor, {});
    await send(`/${id}/approval`, people.approver, {});
    await send(`/${id}/review`, people.curator, { decision: 'publish' });
    await test.eventually(async () => expect((await chart('year', people.faraway)).total.practices).toBe(41));
    expect((await chart('year')).total.practices).toBe(40);
    await send(`/${id}/withdrawal`, people.approver, { reason: 'Outdated.' });
    await test.eventually(async () => expect((await chart('year', people.faraway)).total.practices).toBe(40));
  });

  it('comes as a CSV file, a line for each cell', async () => {
    const { body } = await test.send('GET', '/api/analysis/theme-region/table.csv?region=EUR');
    expect(body).toContain('theme,theme name,region,region name,practices,innovations,counted at\r\n');
    expect(String(body).trim().split('\r\n')).toHaveLength(1 + 6 * 6);
  });

  it.each<[string, number, string]>([
    ['colour', 404, 'repository.chart-not-found'],
    ['theme?colour=red', 422, 'platform.invalid'],
    ['theme?technology=telepathy', 422, 'platform.invalid'],
    ['theme?year_from=2020&year_to=2010', 422, 'platform.invalid'],
  ])('refuses %s', async (path, status, code) =>
    expect(await test.send('GET', `/api/analysis/${path}`)).toMatchObject({ status, body: { code } }),
  );
});
