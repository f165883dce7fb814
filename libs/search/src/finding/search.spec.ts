import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { SearchModule } from '../search.module.js';
import { type Audience, practiceWithdrawn, visitor } from '@digital-customs/contracts';
import { UnansweredWords } from '../unanswered/unanswered-words.js';
import { EventTransport } from '@digital-customs/platform';
import { document } from '../engine/contract/given.js';
import type { SearchEngine } from '../engine/search-engine.js';
import { published, teller } from './given.js';
import { SEARCH_ENGINE } from './search-engine.token.js';

describe('search', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [SearchModule.for({ thread: false })] })));
  afterAll(() => test.close());

  const { tell } = teller(() => test.app.get(EventTransport));
  const publish = (id: string, title: string, audience?: Audience, more?: object) =>
    tell(id, published(id, title, audience, more));
  const found = (query: string, as = visitor) => test.send('GET', `/api/search?${query}`, { as });

  it('finds a practice by its words, by a slip and by a filter soon after it was published', async () => {
    await publish('toll', 'Refund of tolls on the motorway');
    await test.eventually(async () => expect((await found('q=motorway')).body.total).toBe(1));
    const slip = await found('q=motrway');
    expect(slip.body).toMatchObject({ total: 1, corrections: { motrway: ['motorway'] } });
    expect(slip.body.hits[0]).toMatchObject({ id: 'toll', type: 'practice', practice: { member: 'RW', year: 2019 } });
    expect((await found('q=motorway&region=ESA&technology=blockchain')).body.total).toBe(1);
    expect((await found('q=motorway&region=EUR')).body.total).toBe(0);
    expect((await found('q=rwanda%20tolls')).body.total).toBe(1);
  });

  it.each([
    ['all Members', { kind: 'members' } as Audience, { visitor: 0, neighbour: 1, faraway: 1, curator: 1 }],
    [
      'a region',
      { kind: 'region', regions: ['ESA'] } as Audience,
      { visitor: 0, neighbour: 1, faraway: 0, curator: 1 },
    ],
    [
      'a named Member',
      { kind: 'named', members: ['CR'] } as Audience,
      { visitor: 0, neighbour: 0, faraway: 1, curator: 1 },
    ],
  ])(
    'tells of a practice released to %s to them alone: in hits, totals, counts and years',
    async (_, audience, expected) => {
      const word = `secret${audience.kind}`;
      await publish(word, `The ${word} practice`, audience, { year: 1987, technologies: [word] });
      await test.eventually(async () => expect((await found(`q=${word}`, people.contributor)).body.total).toBe(1));
      for (const [reader, as] of Object.entries({
        visitor,
        neighbour: people.neighbour,
        faraway: people.faraway,
        curator: people.curator,
      })) {
        const answer = (await found(`q=${word}`, as)).body;
        const counts = (await found('', as)).body;
        const sees = expected[reader as keyof typeof expected];
        expect([reader, answer.total, answer.hits.length, counts.facets.technology[word] ?? 0]).toEqual([
          reader,
          sees,
          sees,
          sees,
        ]);
      }
    },
  );

  it('forgets a practice that was withdrawn, even when its publication is told once more', async () => {
    const word = 'ephemeral';
    const publication = published('gone', `The ${word} practice`);
    await tell('gone', publication, 101);
    await test.eventually(async () => expect((await found(`q=${word}`)).body.total).toBe(1));
    await tell('gone', practiceWithdrawn({ id: 'gone', member: 'RW', reason: 'Over', wasPublished: true }), 102);
    await test.eventually(async () => expect((await found(`q=${word}`)).body.total).toBe(0));
    await tell('gone', publication, 101);
    await publish('after', 'The aftermath practice');
    await test.eventually(async () => expect((await found('q=aftermath')).body.total).toBe(1));
    expect((await found(`q=${word}`)).body.total).toBe(0);
  });

  it.each([
    ['limit=10000', 'limit'],
    ['limit=many', 'limit'],
    ['region=XX', 'region.0'],
    ['member=ZZ', 'member.0'],
    ['language=tlh', 'language.0'],
    ['colour=red', 'colour'],
    ['year_from=soon', 'year_from'],
    ['type=potion', 'type.0'],
    ['exact=perhaps', 'exact'],
  ])('refuses ?%s and names the parameter', async (query, path) => {
    expect(await found(query)).toMatchObject({ status: 422, body: { code: 'platform.invalid', errors: [{ path }] } });
  });

  it('says why something was found, and that only some of the words were', async () => {
    await publish('ferry', 'Refunds for ferry passengers');
    await test.eventually(async () => expect((await found('q=ferry')).body.total).toBe(1));
    const { partial, hits } = (await found('q=refunding%20ferries%20zeppelin')).body;
    expect(partial).toBe(true);
    expect(hits[0].reasons).toEqual([
      { typed: 'refunding', found: 'form', text: 'Refunds' },
      { typed: 'ferries', found: 'form', text: 'ferry' },
    ]);
    expect((await found('q=refunding&exact=true')).body.total).toBe(0);
  });

  it('finds by the Members’ groups', async () => {
    await publish('group', 'Caravans on camels');
    await test.eventually(async () => expect((await found('q=camels&group=EAC')).body.total).toBe(1));
    expect((await found('q=camels&group=ASEAN')).body.total).toBe(0);
  });

  it('says which filter to give up where nothing is found, and which terms are near', async () => {
    await publish('help', 'Gondolas on the lagoon');
    await test.eventually(async () => expect((await found('q=gondolas')).body.total).toBe(1));
    const { help } = (await found('q=gondolas&region=EUR&year_from=2100')).body;
    expect(help.loosen).toEqual([]);
    expect((await found('q=gondolas&region=EUR')).body.help.loosen).toEqual([{ filter: 'region', total: 1 }]);
    expect((await found('q=gondolas&year_from=2100')).body.help.loosen).toEqual([{ filter: 'year', total: 1 }]);
    expect((await found('q=guarantes&exact=true')).body.help.related).toContain('guarantee');
    expect((await found('q=gondolas')).body.help).toBeNull();
  });

  it('names the open calls that the reader may see where nothing is found', async () => {
    const card = (url: string) => ({ url, members: [], bodies: [], line: null, year: null, tags: [], marks: [], confirmedAt: null }); // prettier-ignore
    const call = (id: string, status: string, audience = ['public']) =>
      document(`call/${id}`, { type: 'call', audience, facets: { type: ['call'], status: [status] }, payload: card(`/calls/${id}`) }); // prettier-ignore
    const engine = test.app.get<SearchEngine>(SEARCH_ENGINE);
    await engine.save([call('now', 'open'), call('then', 'closed'), call('theirs', 'open', ['members'])]);
    expect((await found('q=zzzzzzz')).body.help.calls).toEqual([{ title: 'call/now', url: '/calls/now' }]);
    for (const id of ['call/now', 'call/then', 'call/theirs']) await engine.remove(id, 2);
  });

  it('counts what was looked for in vain, without who did, and not while it is typed', async () => {
    for (const typed of ['zyx', 'zyxw', 'zyxwv']) await found(`q=${typed}`, people.contributor);
    await found('q=zyxwv');
    await test.app.get(UnansweredWords).settle();
    const { status, body } = await test.send('GET', '/api/search/unanswered', { as: people.curator });
    expect(status).toBe(200);
    const mine = body.items.filter(({ words }: { words: string }) => words.startsWith('zyx'));
    expect(mine).toEqual([{ words: 'zyxwv', times: 1, first: expect.any(String), last: expect.any(String) }]);
    expect((await test.send('GET', '/api/search/unanswered', { as: people.contributor })).status).toBe(403);
  });

  it.each([
    ['nothing', ''],
    ['words that say nothing', 'the of and'],
    ['signs alone', '?!…«»--""'],
    ['a quote that does not close', '"single window'],
    ['a minus alone', '- -'],
    ['an expression to choke on', '(a+)+$ '.repeat(20)],
    ['right-to-left marks', '\u200f\u202eguichet\u202c unique\u200e'],
    ['mixed scripts', 'guichet 单一窗口 окно نافذة'],
    ['a sign of joy', '😀🎉'],
    ['a nought', 'a\u0000b'],
    ['a thousand letters', 'a'.repeat(1000)],
    ['as many words as there is room for', 'ab '.repeat(333)],
  ])('answers %s sensibly', async (_, text) => {
    const { status, body } = await found(`q=${encodeURIComponent(text)}`);
    expect([status, typeof body.total]).toEqual([200, 'number']);
  });

  it.each([
    ['10,000 letters', `q=${'a'.repeat(10_000)}`, 'platform.invalid'],
    ['years the wrong way round', 'year_from=2020&year_to=2010', 'platform.invalid'],
    ['a forged cursor', 'q=paging&cursor=eyJhIjoxfQ', 'platform.invalid-cursor'],
  ])('refuses %s', async (_, query, code) => {
    const { status, body } = await found(query);
    expect([status < 500, body.code]).toEqual([true, code]);
  });

  it('is built anew from all events on command, and goes on answering', async () => {
    await publish('rebuilt', 'Hovercraft on the marsh');
    await test.eventually(async () => expect((await found('q=hovercraft')).body.total).toBe(1));
    const before = (await found('', people.curator)).body.total;
    const rebuild = test.send('POST', '/api/operations/search/rebuild', { as: people.secretariat });
    expect((await found('q=hovercraft')).body.total).toBe(1);
    expect((await rebuild).status).toBe(200);
    expect((await rebuild).body.documents).toBe(before);
    expect((await found('q=hovercraft')).body.total).toBe(1);
    const state = await test.send('GET', '/api/operations/search/index', { as: people.secretariat });
    expect(state.body).toEqual({ documents: before, needsRebuild: false });
    expect((await test.send('POST', '/api/operations/search/rebuild', { as: people.curator })).status).toBe(403);
  });

  it('is compared with what was announced, on request', async () => {
    await publish('checked', 'Checked by the operator');
    await test.eventually(async () => expect((await found('q=operator')).body.total).toBe(1));
    const check = () => test.send('GET', '/api/operations/search/check', { as: people.secretariat });
    const whole = (await check()).body;
    expect(whole).toMatchObject({ missing: [], outdated: [], surplus: [] });
    expect(whole.announced).toBeGreaterThan(0);
    const engine = test.app.get<SearchEngine>(SEARCH_ENGINE, { strict: false });
    await engine.remove('practice/checked', 1_000_000);
    await engine.save([document('practice/never-announced')]);
    expect((await check()).body).toMatchObject({
      missing: ['practice/checked'],
      outdated: [],
      surplus: ['practice/never-announced'],
    });
    expect((await test.send('GET', '/api/operations/search/check', { as: people.curator })).status).toBe(403);
  });

  it('refuses a cursor of another query', async () => {
    await publish('one', 'Paging one');
    await publish('two', 'Paging two');
    await test.eventually(async () => expect((await found('q=paging')).body.total).toBe(2));
    const { next } = (await found('q=paging&limit=1')).body;
    expect((await found(`q=paging&limit=1&cursor=${next}`)).body.hits).toHaveLength(1);
    expect((await found(`q=tolls&cursor=${next}`)).body.code).toBe('platform.invalid-cursor');
    expect((await found(`q=paging&cursor=${next}`, people.curator)).body.code).toBe('platform.invalid-cursor');
  });
});
