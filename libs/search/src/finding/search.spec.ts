import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { SearchModule } from '../search.module.js';
import {
  practicePublished,
  practiceWithdrawn,
  audienceTokens,
  type Audience,
  visitor,
} from '@digital-customs/contracts';
import { EventTransport } from '@digital-customs/platform';

describe('search', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [SearchModule.for({ thread: false })] })));
  afterAll(() => test.close());

  let sequence = 0;
  const tell = (id: string, event: { type: string; data: unknown }) =>
    test.app.get(EventTransport).publish([
      {
        ...event,
        id: `${id}-${++sequence}`,
        occurredAt: '2026-05-01T10:00:00.000Z',
        actor: { id: null, name: 'Research Unit' },
        aggregate: { type: 'repository.practice', id, version: sequence, sequence },
      },
    ]);

  const publish = (id: string, title: string, audience: Audience = { kind: 'public' }, more: object = {}) =>
    tell(
      id,
      practicePublished({
        id,
        member: 'RW',
        edition: 1,
        attachments: [],
        audience: audienceTokens(audience, ['RW']),
        publishedAt: '2026-05-01T10:00:00.000Z',
        confirmedAt: null,
        curation: { by: { id: 'c', name: 'Ines' }, at: '2026-05-01T10:00:00.000Z', criteria: [], basis: 'review' },
        content: {
          partners: [],
          language: 'en',
          texts: { en: { title, summary: `${title} in short.`, body: '', standing: 'official' } },
          themes: ['e-services'],
          segments: [],
          level: 3,
          technologies: ['blockchain'],
          services: ['e-payment'],
          tfaMeasures: [],
          workPlanTopics: [],
          status: 'live',
          year: 2019,
          results: [],
          costs: '',
          lessons: '',
          prerequisites: '',
          legalBasis: '',
          sources: [],
          certainty: 'high',
          audience,
          ...more,
        },
      }),
    );
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
    await publish('gone', `The ${word} practice`);
    const late = sequence;
    await test.eventually(async () => expect((await found(`q=${word}`)).body.total).toBe(1));
    await tell('gone', practiceWithdrawn({ id: 'gone', member: 'RW', reason: 'Over', wasPublished: true }));
    await test.eventually(async () => expect((await found(`q=${word}`)).body.total).toBe(0));
    sequence = late - 1;
    await publish('gone', `The ${word} practice`);
    await publish('after', 'The aftermath practice');
    sequence += 10;
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
  ])('refuses ?%s and names the parameter', async (query, path) => {
    expect(await found(query)).toMatchObject({ status: 422, body: { code: 'platform.invalid', errors: [{ path }] } });
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
