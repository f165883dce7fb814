import { EventTransport } from '@digital-customs/platform';
import { people, startTestApp, type TestApp, xmlErrors } from '@digital-customs/testing';
import { published, teller } from '../finding/given.js';
import { SearchModule } from '../search.module.js';

const at = '/api/search/feed.atom';
const awkward = 'Fees & <duties> \u0007 "quoted" \ud800';

describe('a search as a feed', () => {
  let test: TestApp;
  const { tell } = teller(() => test.app.get(EventTransport));
  const read = (query = '', options: object = {}) => test.send('GET', `${at}${query}`, options);
  const entriesOf = (body: string) => [...body.matchAll(/<entry.*?<\/entry>/gs)].map(([entry]) => entry);
  const one = (body: string, pattern: RegExp) => pattern.exec(body)?.[1]?.replaceAll('&amp;', '&');

  beforeAll(async () => {
    test = await startTestApp({ imports: [SearchModule.for({ thread: false })], publicUrl: 'https://dc.example/' });
    for (let day = 1; day <= 5; day++) await tell(`p${day}`, published(`p${day}`, `Toll road ${day}`));
    await tell('awkward', published('awkward', awkward));
    await tell('inner', published('inner', 'Toll kept to Members', { kind: 'members' }));
    await test.eventually(async () =>
      expect((await test.send('GET', '/api/search', { as: people.neighbour })).body.total).toBe(7),
    );
  });
  afterAll(() => test.close());

  it('is Atom by its schema, with whatever stands in titles, empty or full', async () => {
    for (const query of ['', '?q=nothing', '?q=toll&limit=2', '?reader_language=fr&type=practice&region=ESA']) {
      const { status, headers, body } = await read(query);
      expect([query, status, headers['content-type']]).toEqual([query, 200, 'application/atom+xml; charset=utf-8']);
      expect(xmlErrors(body, 'atom')).toBe('');
    }
    expect((await read('?q=fees')).body).toContain('Fees &amp; &lt;duties&gt; \ufffd');
  });

  it('shows each reader what they may read at that moment', async () => {
    expect((await read('?q=toll')).body).not.toContain('kept to Members');
    expect((await read('?q=toll', { as: people.neighbour })).body).toContain('kept to Members');
  });

  it('is read page by page to its end, each entry once, under addresses that do not change', async () => {
    const ids: string[] = [];
    let next: string | undefined = `${at}?q=toll&limit=2`;
    for (let pages = 0; next && pages < 9; pages++) {
      const { body }: { body: string } = await test.send('GET', next);
      ids.push(...entriesOf(body).map((entry) => one(entry, /<id>(.*?)<\/id>/)!));
      expect(one(body, /rel="first".*?href="(.*?)"/)).toBe(`https://dc.example${at}?q=toll&limit=2`);
      next = one(body, /rel="next".*?href="(.*?)"/)?.replace('https://dc.example', '');
    }
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    const again = entriesOf((await read('?q=toll')).body).map((entry) => one(entry, /<id>(.*?)<\/id>/)!);
    expect(again.sort()).toEqual(ids.sort());
  });

  it('says whose each entry is, in which language, and where its page is', async () => {
    const [entry] = entriesOf((await read('?q=%22road%203%22')).body);
    expect(entry).toContain('xml:lang="en"');
    expect(entry).toContain('<name>Rwanda</name>');
    expect(entry).toContain('href="https://dc.example/practices/p3"');
    expect(entry).toContain('<updated>2026-05-01T10:00:00.000Z</updated>');
  });

  it('is not sent again to a reader that has it, and is as soon as it differs', async () => {
    const { headers } = await read('?q=toll');
    const [tag, date] = [String(headers['etag']), String(headers['last-modified'])];
    expect((await read('?q=toll', { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect((await read('?q=toll', { headers: { 'if-modified-since': date } })).status).toBe(304);
    expect((await read('?q=road', { headers: { 'if-none-match': tag, 'if-modified-since': date } })).status).toBe(200);
  });

  it('refuses filters that there are not, an order, and the cursor of another search or reader', async () => {
    const { body } = await read('?q=toll&limit=2');
    const cursor = /cursor=([\w-]+)/.exec(body)![1];
    const refused = [
      ['?colour=red', 422],
      ['?sort=oldest', 422],
      ['?year_from=2020&year_to=2010', 422],
      [`?q=road&limit=2&cursor=${cursor}`, 400],
      ['?cursor=forged', 400],
    ] as const;
    for (const [query, status] of refused) expect([query, (await read(query)).status]).toEqual([query, status]);
    expect((await read(`?q=toll&limit=2&cursor=${cursor}`, { as: people.neighbour })).status).toBe(400);
  });
});
