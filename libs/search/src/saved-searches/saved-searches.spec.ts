import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { visitor } from '@digital-customs/contracts';
import { EventTransport } from '@digital-customs/platform';
import { SearchModule } from '../search.module.js';
import { published, teller } from '../finding/given.js';
import { mostKept, noSearches, saveSearch } from './saved-searches.js';

describe('saved searches', () => {
  let test: TestApp;
  const owner = { as: people.curator };
  beforeAll(async () => {
    test = await startTestApp({ imports: [SearchModule.for({ thread: false })] });
  });
  afterAll(() => test.close());

  const list = async (as = people.curator) => (await test.send('GET', '/api/search/saved', { as })).body.items;
  const save = (query: string, name = 'Mine', as = people.curator) =>
    test.send('POST', '/api/search/saved', { as, body: { name, query } });

  it('are kept for their owner alone, with what is new since they looked', async () => {
    const { tell } = teller(() => test.app.get(EventTransport));
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const at = (id: string, publishedAt: string, more = {}) => {
      const event = published(id, 'Refund of duty online', undefined, more);
      return tell(id, { ...event, data: { ...(event.data as object), publishedAt } });
    };
    await at('old', '2026-05-01T10:00:00.000Z');
    const { status, body } = await save('q=refund&type=practice', 'Refunds');
    expect([status, body.name]).toEqual([201, 'Refunds']);
    await at('new', later);
    await at('other', later, { themes: ['standards-data'] });
    const themed = await save('q=refund&type=practice&theme=e-services');
    await test.eventually(async () =>
      expect((await list()).map(({ total, fresh }: { total: number; fresh: number }) => [total, fresh])).toEqual([
        [2, 1],
        [3, 2],
      ]),
    );
    expect(await list(people.contributor)).toEqual([]);
    expect((await test.send('DELETE', `/api/search/saved/${body.id}`, { as: people.contributor })).status).toBe(404);
    expect((await test.send('DELETE', `/api/search/saved/${themed.body.id}`, owner)).status).toBe(204);
    expect((await test.send('POST', `/api/search/saved/${body.id}/look`, owner)).status).toBe(204);
    const [looked] = await list();
    expect(looked.lookedAt > body.lookedAt).toBe(true);
  });

  it('count nothing that their owner may not see', async () => {
    const { tell } = teller(() => test.app.get(EventTransport));
    await tell('secret', published('secret', 'Quarantine of pangolins', { kind: 'named', members: ['CR'] }));
    await tell('open', published('open', 'Transport of pangolins'));
    await save('q=pangolins', 'Pangolins', people.neighbour);
    await test.eventually(async () => expect((await list(people.neighbour))[0]).toMatchObject({ total: 1, fresh: 0 }));
  });

  it('get the new name where the same search is kept again, and one entry where the request came twice', async () => {
    const first = await save('q=valuation', 'One');
    const again = await save('q=valuation', 'Two');
    expect([again.body.id, again.body.name]).toEqual([first.body.id, 'Two']);
  });

  it.each([
    ['a filter that search does not know', { name: 'x', query: 'colour=red' }],
    ['a page', { name: 'x', query: 'q=a&cursor=abc' }],
    ['years the wrong way round', { name: 'x', query: 'year_from=2020&year_to=2010' }],
    ['no name', { name: '  ', query: 'q=a' }],
    ['10,000 letters', { name: 'x', query: `q=${'a'.repeat(10_000)}` }],
  ])('refuse %s', async (_, body) => {
    const { status, body: problem } = await test.send('POST', '/api/search/saved', { ...owner, body });
    expect([status, problem.code]).toEqual([422, 'platform.invalid']);
  });

  it('ask visitors to sign in', async () => {
    expect((await test.send('GET', '/api/search/saved', { as: visitor })).status).toBe(401);
  });

  it('are at most fifty', () => {
    const at = new Date();
    let state = noSearches;
    const keep = (n: number) => saveSearch('p', state, { name: 'n', query: `q=${n}` }, { id: String(n), at }).state;
    for (let n = 0; n < mostKept; n++) state = keep(n);
    expect(() => keep(mostKept)).toThrow(expect.objectContaining({ code: 'search.too-many-saved' }));
    expect(keep(3).items).toHaveLength(mostKept);
  });
});
