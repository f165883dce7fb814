import { type EventOf, searchMatched } from '@digital-customs/contracts';
import { EventTransport } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { published, teller } from '../finding/given.js';
import { SearchModule } from '../search.module.js';
import { MatchSearches } from './match-searches.js';

describe('what is indexed, held against the searches that people keep', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [SearchModule.for({ thread: false })] })));
  afterAll(() => test.close());

  const { tell } = teller(() => test.app.get(EventTransport));
  const save = async (query: string, as = people.contributor) =>
    (await test.send('POST', '/api/search/saved', { as, body: { name: query, query } })).body.id as string;
  const found = async (text: string) =>
    (await test.send('GET', `/api/search?q=${text}`, { as: people.curator })).body.total as number;
  /** The last that was told of each record. */
  const told = async () => {
    const last: Record<string, string[]> = {};
    await test.app.get(EventTransport).replay(['search.matches'], async (event) => {
      const { record, searches } = (event as EventOf<typeof searchMatched>).data;
      last[record] = searches;
    });
    return last;
  };

  it('is told with every search that finds it, whatever its owner may read, and told again only when that changes', async () => {
    const [mobile, region, other] = [
      await save('q=mobile'),
      await save('region=ESA', people.neighbour),
      await save('q=drones'),
    ];
    await tell('a', published('a', 'Mobile payment'));
    await tell('b', published('b', 'Secret scanner', { kind: 'named', members: ['CR'] }));
    await test.eventually(async () => expect([await found('mobile'), await found('secret')]).toEqual([1, 1]));
    await test.app.get(MatchSearches).run();
    await test.eventually(async () =>
      expect(await told()).toEqual({ 'practice/a': [mobile, region].sort(), 'practice/b': [region] }),
    );
    await tell('a', published('a', 'Mobile payment by drones'));
    await test.eventually(async () => expect(await found('drones')).toBe(1));
    await test.app.get(MatchSearches).run();
    await test.eventually(async () => expect((await told())['practice/a']).toEqual([mobile, region, other].sort()));
    await tell('a', published('a', 'Harmless'));
    await test.eventually(async () => expect(await found('harmless')).toBe(1));
    await test.app.get(MatchSearches).run();
    await test.eventually(async () => expect((await told())['practice/a']).toEqual([region]));
  });
});
