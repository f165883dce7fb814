import {
  personJoined,
  practiceConfirmed,
  practiceWithdrawn,
  searchForgotten,
  searchSaved,
} from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';

describe('the inbox', () => {
  let test: TestApp;
  const now = new Date('2026-06-01T08:00:00.000Z');
  const tell = teller(() => test);
  const practice = (id: string, at: string, more: Parameters<typeof published>[2] = {}) =>
    tell('repository.practice', id, published(id, `Practice ${id}`, { publishedAt: at, ...more }), at);
  const inbox = async (as = people.contributor, query = '') =>
    (await test.send('GET', `/api/inbox?limit=100&${query}`, { as })).body.items as {
      id: string;
      title: string;
      unread: boolean;
      isNew: boolean;
      reasons: { kind: string; value: string }[];
    }[];
  const unread = async (as = people.contributor) => (await test.send('GET', '/api/inbox/unread', { as })).body.unread;
  const follow = (kind: string, value: string, as = people.contributor) =>
    test.send('POST', '/api/subscriptions', { as, body: { kind, value } });
  const titled = (items: { title: string }[]) => items.map(({ title }) => title);

  beforeAll(async () => {
    test = await startTestApp({ imports: [DisseminationModule] });
    jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => now);
    await practice('old', '2026-05-20T10:00:00.000Z');
    await practice('kenyan', '2026-05-21T10:00:00.000Z', { member: 'KE', content: { themes: ['capacity'] } });
    await test.eventually(async () => expect((await follow('practice', 'kenyan')).status).toBe(201));
  });
  afterAll(() => test.close());

  it('shows what is followed with the reason, what was there before as read', async () => {
    await test.send('DELETE', `/api/subscriptions/${(await list()).items[0].id}`, { as: people.contributor });
    expect(await inbox()).toEqual([]);
    expect((await follow('theme', 'e-services')).body).toMatchObject({ kind: 'theme', name: null, hasFeed: false });
    await follow('member', 'RW');
    expect(await inbox()).toMatchObject([
      {
        title: 'Practice old',
        unread: false,
        isNew: true,
        reasons: [
          { kind: 'member', value: 'RW' },
          { kind: 'theme', value: 'e-services' },
        ],
      },
    ]);
    expect(await unread()).toBe(0);
  });

  it('tells what comes as new, until it is marked as read', async () => {
    await practice('new', '2026-06-02T10:00:00.000Z');
    await test.eventually(async () => expect(await unread()).toBe(1));
    const [entry] = await inbox(people.contributor, 'unread=true');
    expect(entry).toMatchObject({ title: 'Practice new', unread: true });
    await test.send('POST', '/api/inbox/read', { as: people.contributor, body: { entries: [entry!.id] } });
    expect(await unread()).toBe(0);
    expect(await inbox(people.contributor, 'unread=true')).toEqual([]);
    expect(titled(await inbox())).toEqual(['Practice new', 'Practice old']);
  });

  it('tells of a new edition again, and not of what was only confirmed', async () => {
    const confirmed = published('new', 'Practice new', { publishedAt: '2026-06-02T10:00:00.000Z' });
    await tell('repository.practice', 'new', practiceConfirmed(confirmed.data as never), '2026-06-03T10:00:00.000Z');
    await practice('old', '2026-06-04T10:00:00.000Z');
    await test.eventually(async () => expect(await unread()).toBe(1));
    expect((await inbox())[0]).toMatchObject({ title: 'Practice old', isNew: false });
    await test.send('POST', '/api/inbox/read', { as: people.contributor, body: { upTo: '2026-06-05T00:00:00.000Z' } });
    expect(await unread()).toBe(0);
  });

  it('shows nothing that is not released to the reader, nor what was withdrawn', async () => {
    await practice('secret', '2026-06-06T10:00:00.000Z', {
      audience: { kind: 'named', members: ['KE'] },
      member: 'CR',
    });
    await practice('gone', '2026-06-06T11:00:00.000Z');
    await follow('theme', 'e-services', people.neighbour);
    await test.eventually(async () => expect(titled(await inbox(people.neighbour))[1]).toBe('Practice secret'));
    expect(titled(await inbox())).not.toContain('Practice secret');
    expect(await unread()).toBe(1);
    await tell(
      'repository.practice',
      'gone',
      practiceWithdrawn({ id: 'gone', member: 'RW', reason: 'Ended', wasPublished: true }),
    );
    await test.eventually(async () => expect(await unread()).toBe(0));
    await practice('secret', '2026-06-06T12:00:00.000Z', {
      audience: { kind: 'named', members: ['CR'] },
      member: 'CR',
    });
    await test.eventually(async () => expect(titled(await inbox(people.neighbour))).not.toContain('Practice secret'));
  });

  it('gives pages that neither repeat nor hide, and a cursor of another list is refused', async () => {
    for (let i = 0; i < 5; i++) await practice(`p${i}`, `2026-06-1${i}T10:00:00.000Z`);
    await test.eventually(async () => expect(titled(await inbox())[0]).toBe('Practice p4'));
    const all = titled(await inbox());
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await test.send('GET', `/api/inbox?limit=2${next && `&cursor=${next}`}`, {
        as: people.contributor,
      });
      seen.push(...titled(body.items));
      next = body.next;
    }
    expect(seen).toEqual(all);
    const { body } = await test.send('GET', '/api/inbox?limit=2', { as: people.contributor });
    const other = await test.send('GET', `/api/inbox?cursor=${body.next}`, { as: people.neighbour });
    expect([other.status, other.body.code]).toEqual([400, 'platform.invalid-cursor']);
  });

  describe('what can be followed', () => {
    it.each([
      ['member', 'XX'],
      ['region', 'MARS'],
      ['topic', 'Z.99'],
      ['body', 'NOBODY'],
      ['practice', 'none'],
      ['search', 'none'],
    ])('is nothing like %s %s', async (kind, value) => {
      const { status, body } = await follow(kind, value);
      expect([status, body.code]).toEqual([422, 'dissemination.nothing-to-follow']);
      expect(body.errors).toMatchObject([{ path: 'value' }]);
    });

    it('is no practice that the reader may not know of: the answer is that of none', async () => {
      const hidden = await follow('practice', 'secret');
      const none = await follow('practice', 'none');
      expect([hidden.status, hidden.body.code, hidden.body.detail]).toEqual([
        none.status,
        none.body.code,
        none.body.detail,
      ]);
      expect((await follow('practice', 'secret', people.curator)).status).toBe(201);
    });

    it('is a saved search of one’s own alone, as long as it is kept', async () => {
      const person = people.contributor.id!;
      await tell(
        'search.saved-searches',
        person,
        searchSaved({ person, id: 's1', name: 'Payments', query: 'q=payment' }),
      );
      await test.eventually(async () =>
        expect((await follow('search', 's1')).body).toMatchObject({ name: { en: 'Payments' }, url: '/?q=payment' }),
      );
      expect((await follow('search', 's1', people.neighbour)).status).toBe(422);
      await tell('search.saved-searches', person, searchForgotten({ person, id: 's1' }));
      await test.eventually(async () => expect((await follow('search', 's1')).status).toBe(422));
    });
  });

  it('keeps subscriptions to their owner', async () => {
    const { items } = await list();
    const id = items[0].id;
    for (const [method, path, body] of [
      ['PUT', '', { inbox: true, mail: 'daily' }],
      ['DELETE', '', undefined],
      ['POST', '/feed', {}],
      ['DELETE', '/feed', undefined],
    ] as const) {
      const answer = await test.send(method, `/api/subscriptions/${id}${path}`, { as: people.neighbour, body });
      expect([method, answer.status, answer.body.code]).toEqual([method, 404, 'dissemination.subscription-not-found']);
    }
    expect((await list()).items).toEqual(items);
  });

  it('says where mail goes, as the account has it', async () => {
    const id = people.contributor.id!;
    await tell('identity.person', id, personJoined({ id, name: 'Aline', email: 'aline@example.org', grants: [] }));
    await test.eventually(async () =>
      expect((await list()).mail).toEqual({ address: 'aline@example.org', stopped: null }),
    );
    const wishes = { language: 'fr', timeZone: 'Africa/Kigali' };
    expect((await test.send('PUT', '/api/subscriptions', { as: people.contributor, body: wishes })).status).toBe(204);
    expect(await list()).toMatchObject(wishes);
    const wrong = await test.send('PUT', '/api/subscriptions', { as: people.contributor, body: { timeZone: 'Mars' } });
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'no-time-zone']);
  });

  const list = async () => (await test.send('GET', '/api/subscriptions', { as: people.contributor })).body;
});
