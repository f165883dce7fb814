import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { EventTransport } from '@digital-customs/platform';
import { published, teller } from '../finding/given.js';
import { SearchModule } from '../search.module.js';

const as = people.curator;
const sources = [{ title: 'A glossary' }];

describe('the Customs vocabulary', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [SearchModule.for({ thread: false })] });
    const { tell } = teller(() => test.app.get(EventTransport));
    await tell('ferry', published('ferry', 'A ferryboat for lorries'));
    await tell('window', published('window', 'The Single Window of Rwanda'));
    await test.eventually(async () => expect((await search('ferryboat')).total).toBe(1));
  });
  afterAll(() => test.close());

  const search = async (text: string) => (await test.send('GET', `/api/search?q=${encodeURIComponent(text)}`)).body;
  const titles = async (text: string) =>
    (await search(text)).hits.map(({ title }: { title: { text: string } }) => title.text);

  it('begins with the reference groups, for everybody to read', async () => {
    const { status, body } = await test.send('GET', '/api/search/vocabulary');
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(120);
    expect(await titles('guichet unique')).toEqual(['The Single Window of Rwanda']);
    expect(await titles('النافذة الواحدة')).toEqual(['The Single Window of Rwanda']);
  });

  it('counts from the next search on when the curator adds, changes and removes a group', async () => {
    const terms = { en: ['ferryboat'], fr: ['traversier'] };
    const added = await test.send('POST', '/api/search/vocabulary', { as, body: { id: 'ferry', terms, sources } });
    expect([added.status, added.body.version]).toEqual([201, 1]);
    expect(await titles('traversier')).toEqual(['A ferryboat for lorries']);

    const changed = await test.send('PUT', '/api/search/vocabulary/ferry', {
      as,
      body: { terms: { en: ['ferryboat'], fr: ['bac'] }, sources },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.body).toMatchObject({ version: 2, edited: { name: people.curator.name } });
    expect([await titles('traversier'), await titles('bac')]).toEqual([[], ['A ferryboat for lorries']]);

    const history = await test.send('GET', '/api/search/vocabulary/ferry');
    expect(history.body.history.map(({ version }: { version: number }) => version)).toEqual([2, 1]);

    const removed = await test.send('DELETE', '/api/search/vocabulary/ferry', { as, headers: { 'if-match': '"2"' } });
    expect(removed.status).toBe(204);
    expect(await titles('bac')).toEqual([]);
    expect((await test.send('GET', '/api/search/vocabulary/ferry')).status).toBe(404);
  });

  it.each([
    ['a term of four words', { en: ['one two three four', 'other'] }, 'too-many-words'],
    ['one term alone', { en: ['lonely'] }, 'too-few'],
    ['more terms than engines take', { en: Array.from({ length: 51 }, (_, at) => `word${at}`) }, undefined],
    ['a term twice', { en: ['Ferry', 'ferry'] }, 'twice'],
  ])('refuses %s', async (_, terms, code) => {
    const answer = await test.send('POST', '/api/search/vocabulary', { as, body: { id: 'bad', terms, sources } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'platform.invalid' } });
    if (code) expect(answer.body.errors[0].code).toBe(code);
  });

  it('refuses a group that is there, a stale version, and whoever is no curator', async () => {
    const terms = { en: ['sw', 'single window'] };
    const there = await test.send('POST', '/api/search/vocabulary', {
      as,
      body: { id: 'single-window', terms, sources },
    });
    expect([there.status, there.body.code]).toEqual([409, 'platform.already-exists']);
    const stale = await test.send('PUT', '/api/search/vocabulary/single-window', {
      as,
      body: { terms, sources },
      headers: { 'if-match': '"9"' },
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'platform.stale-version']);
    const other = await test.send('POST', '/api/search/vocabulary', {
      as: people.contributor,
      body: { id: 'mine', terms, sources },
    });
    expect(other.status).toBe(403);
  });

  it('proposes titles, Members and terms while somebody types', async () => {
    const { body } = await test.send('GET', '/api/search/suggestions?q=single%20wi');
    expect(body.titles[0]).toMatchObject({ id: 'window', type: 'practice', url: '/practices/window' });
    expect(body.terms).toContain('single window');
    const french = await test.send('GET', '/api/search/suggestions?q=guich&reader_language=fr');
    expect(french.body.terms).toContain('guichet unique');
    expect((await test.send('GET', '/api/search/suggestions?q=rwan')).body.members).toEqual(['RW']);
  });
});
