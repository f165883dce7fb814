import { type Actor, PracticeContent } from '@digital-customs/contracts';
import { DisseminationModule, MakeDigests } from '@digital-customs/dissemination';
import { openApiOf } from '@digital-customs/gateway';
import { MaturityModule } from '@digital-customs/maturity';
import { EventTransport } from '@digital-customs/platform';
import { RepositoryModule } from '@digital-customs/repository';
import { SearchModule } from '@digital-customs/search';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '@digital-customs/work-plan';
import { personJoined } from '@digital-customs/contracts';
import { apart, type Place, places } from './places.js';

const readers = {
  visitor: undefined,
  owner: people.contributor,
  neighbour: people.neighbour,
  faraway: people.faraway,
  curator: people.curator,
} satisfies Record<string, Actor | undefined>;
type Reader = keyof typeof readers;

const marker = /zebrafinch/i;
const content = (audience: object) =>
  PracticeContent.parse({
    texts: {
      en: {
        title: 'Zebrafinch customs drones',
        summary: 'Zebrafinch sees the green border.',
        body: 'Zebrafinch at work.',
      },
    },
    themes: ['e-services'],
    segments: ['stakeholder-services'],
    level: 5,
    technologies: ['blockchain'],
    services: ['e-Payment'],
    tfaMeasures: ['10.4'],
    workPlanTopics: ['A.4'],
    status: 'live',
    year: 2024,
    audience,
  });

/** Answers say when they were counted. */
const timeless = (found: unknown): unknown =>
  JSON.parse(JSON.stringify(found).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''));

describe('a practice that is hidden', () => {
  let test: TestApp;
  let id = '';
  let neighbour = '';
  let feed = '';
  beforeAll(async () => {
    test = await startTestApp({
      imports: [
        RepositoryModule.for({ samples: false }),
        MaturityModule.for({ synthetic: false }),
        WorkPlanModule.for(),
        SearchModule.for({ thread: false }),
        DisseminationModule,
      ],
      publicUrl: 'https://dc.example',
    });
  }, 60_000);
  afterAll(() => test.close());

  const send = async (as: Actor, method: string, path: string, body?: object, version?: number) => {
    const headers = version ? { headers: { 'if-match': `"${version}"` } } : {};
    const answer = await test.send(method, `/api${path}`, { as, ...(body && { body }), ...headers });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const publish = async (practice: string) => {
    await send(people.contributor, 'POST', `/practices/${practice}/submission`, {});
    await send(people.approver, 'POST', `/practices/${practice}/approval`, {});
    await send(people.curator, 'POST', `/practices/${practice}/review`, { decision: 'publish' });
  };
  const releaseTo = async (audience: object) => {
    const { version } = await send(people.contributor, 'GET', `/practices/${id}`);
    await send(people.contributor, 'PUT', `/practices/${id}`, content(audience), version);
    await publish(id);
  };
  const pathOf = ({ path }: Place) =>
    path.replace('{id}', id).replace('{neighbour}', neighbour).replace('{feed}', feed);
  const tells = async (reader: Reader, place: Place) => {
    const as = readers[reader];
    const { status, body } = await test.send('GET', pathOf(place), { ...(as && { as }) });
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
    // A refusal names the address that was asked for; an answer that names the page tells that it is there.
    return marker.test(text) || (status === 200 && text.includes(`/practices/${id}`));
  };
  /** The places at which each reader is told of the practice. */
  const walk = async () => {
    const told: Record<Reader, string[]> = { visitor: [], owner: [], neighbour: [], faraway: [], curator: [] };
    for (const reader of Object.keys(readers) as Reader[])
      for (const place of places) if (await tells(reader, place)) told[reader].push(place.path);
    return told;
  };
  const found = async (reader: Reader) => {
    const as = readers[reader];
    const answers = ['/api/search?q=zebrafinch', '/api/search/feed.atom?q=green%20border'].map((path) =>
      test.send('GET', path, { ...(as && { as }) }),
    );
    return (await Promise.all(answers)).every(({ body }) => marker.test(JSON.stringify(body)));
  };
  /** All services have taken in what was published for this reader. */
  const settled = (reader: Reader, expected: boolean) =>
    test.eventually(async () => {
      expect(await found(reader)).toBe(expected);
      for (const path of ['/api/inbox?limit=100', '/api/page-heads?path=/practices/{id}'])
        if (reader === 'faraway' && path.includes('inbox'))
          expect(await tells(reader, { path, tells: 'signed-in' })).toBe(expected);
        else if (reader === 'visitor' && path.includes('heads'))
          expect(await tells(reader, { path, tells: 'everyone' })).toBe(expected);
    });
  /** What a visitor is counted: totals of every kind, which must not tell either. */
  const counts = async () => {
    const search = (await test.send('GET', '/api/search?limit=1')).body as Record<string, unknown>;
    const charts = ['theme', 'region', 'segment', 'technology'].map((chart) =>
      test.send('GET', `/api/analysis/${chart}`),
    );
    const lists = [
      '/api/technologies',
      '/api/e-services.csv',
      '/api/tfa-measures',
      '/api/maturity/segments',
      '/api/sitemaps/1.xml',
    ];
    const others = await Promise.all([...charts, ...lists.map((path) => test.send('GET', path))]);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([200]));
    return [search['total'], search['facets'], search['years'], ...others.map(({ body }) => body)].map(timeless);
  };

  /** The counts once every read model has taken in what there is: each counts the other practice, and nothing moves any more. */
  const steady = () =>
    test.eventually(async () => {
      const before = await counts();
      expect(JSON.stringify(before)).toContain(`/practices/${neighbour}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await counts()).toEqual(before);
      return before;
    });

  it('is looked for at every route that there is', async () => {
    const paths = Object.entries((await openApiOf(test.app)).paths).flatMap(([path, operations]) =>
      'get' in operations ? [path] : [],
    );
    const asPattern = (path: string) =>
      new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\\?\{\w+\}/g, '[^/?]+')}(\\?|$)`);
    const left = paths.filter(
      (path) =>
        !apart.some(([pattern]) => pattern.test(path)) && !places.some((place) => asPattern(path).test(place.path)),
    );
    expect(left).toEqual([]);
  });

  it('is nowhere for whom it is hidden from, in no list, feed, export or count, and again wherever it is released', async () => {
    const far = people.faraway;
    await test.app.get(EventTransport).publish([
      {
        ...personJoined({ id: far.id!, name: far.name, email: 'far@example.org', grants: far.grants } as never),
        id: 'joined',
        occurredAt: '2026-01-01T00:00:00.000Z',
        actor: { id: null, name: 'Test' },
        aggregate: { type: 'identity.person', id: far.id!, version: 1, sequence: 1 },
      },
    ] as never);
    for (const as of [people.contributor, people.neighbour, far, people.curator]) {
      const channels = { inbox: true, mail: as === far ? 'at-once' : 'none' };
      const { id: subscription } = await send(as, 'POST', '/subscriptions', {
        kind: 'type',
        value: 'practice',
        channels,
      });
      if (as === far) feed = (await send(as, 'POST', `/subscriptions/${subscription}/feed`)).address.split('/').at(-1);
    }
    const other = PracticeContent.parse({
      ...content({ kind: 'public' }),
      texts: { en: { title: 'Customs drones', summary: 'They see the green border.', body: '' } },
    });
    neighbour = (await send(people.contributor, 'POST', '/practices', { content: other })).id;
    await publish(neighbour);
    const empty = await steady();

    id = (await send(people.contributor, 'POST', '/practices', { content: content({ kind: 'public' }) })).id;
    await publish(id);
    await settled('visitor', true);
    await settled('faraway', true);
    const open = await walk();
    const expected = (...kinds: Place['tells'][]) =>
      places.filter((place) => kinds.includes(place.tells)).map(({ path }) => path);
    const missing = (reader: Reader, ...kinds: Place['tells'][]) =>
      expected(...kinds).filter((path) => !open[reader].includes(path));
    expect(missing('visitor', 'everyone')).toEqual([]);
    expect(missing('faraway', 'everyone', 'signed-in')).toEqual([]);
    expect(await counts()).not.toEqual(empty);

    await releaseTo({ kind: 'members' });
    await settled('visitor', false);
    const members = await walk();
    // The private feed is its owner's, whoever holds its address; the owner is a Member.
    expect(members.visitor).toEqual(['/api/feeds/private/{feed}']);
    expect(members.faraway).toEqual(expect.arrayContaining(['/api/practices/{id}', '/api/inbox?limit=100']));
    await test.eventually(async () => expect(await counts()).toEqual(empty));

    await releaseTo({ kind: 'named', members: ['KE'] });
    await settled('faraway', false);
    const named = await walk();
    expect([named.visitor, named.faraway]).toEqual([[], []]);
    for (const reader of ['owner', 'neighbour', 'curator'] as const)
      expect(named[reader]).toEqual(expect.arrayContaining(['/api/practices/{id}', '/api/search?q=zebrafinch']));
    await test.app.get(MakeDigests).run();
    const mails = await send(people.secretariat, 'GET', '/mails');
    expect(JSON.stringify(mails)).not.toMatch(marker);
    expect(await counts()).toEqual(empty);

    await send(people.approver, 'POST', `/practices/${id}/withdrawal`, { reason: 'It is told otherwise now.' });
    await settled('neighbour', false);
    const gone = await walk();
    expect([gone.visitor, gone.faraway]).toEqual([[], []]);
    expect(await counts()).toEqual(empty);
  }, 300_000);
});
