import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const content = {
  texts: { en: { title: 'Mobile payment of duties', summary: 'Traders pay duties by phone.', body: '' } },
  themes: ['e-services'],
  status: 'live',
  year: 2019,
};

describe('the way of a practice', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] })));
  afterAll(() => test.close());

  const post = (path: string, as: (typeof people)[keyof typeof people], body: unknown = {}) =>
    test.send('POST', `/api/practices${path}`, { as, body });
  const begin = async (extra: object = {}) =>
    (await post('', people.contributor, { content: { ...content, ...extra } })).body as { id: string; version: number };
  const approved = async (extra: object = {}) => {
    const { id } = await begin(extra);
    await post(`/${id}/submission`, people.contributor);
    await post(`/${id}/approval`, people.approver);
    return id;
  };

  it('leads from draft over the national approval and a change asked for to publication', async () => {
    const { id } = await begin();
    expect((await post(`/${id}/submission`, people.contributor)).body.stage).toBe('submitted');
    expect((await post(`/${id}/approval`, people.approver)).body.stage).toBe('approved');
    expect((await post(`/${id}/claim`, people.curator)).body.stage).toBe('in-review');
    const returned = await post(`/${id}/review`, people.curator, {
      decision: 'return',
      comments: [{ field: 'texts.en.summary', text: 'How many traders?' }],
    });
    expect(returned.body).toMatchObject({
      stage: 'returned',
      conversation: [{ field: 'texts.en.summary', text: 'How many traders?' }],
    });

    const better = {
      ...content,
      texts: { en: { ...content.texts.en, summary: 'Twelve thousand traders pay duties by phone.' } },
    };
    const edited = await test.send('PUT', `/api/practices/${id}`, {
      as: people.contributor,
      body: better,
      headers: { 'if-match': `"${returned.body.version}"` },
    });
    expect(edited.status).toBe(200);
    await post(`/${id}/submission`, people.contributor);
    await post(`/${id}/approval`, people.approver);
    const published = await post(`/${id}/review`, people.curator, {
      decision: 'publish',
      criteria: ['Results are measured'],
      classification: { segments: ['revenue-compliance'], level: 4 },
    });
    expect(published.body).toMatchObject({
      stage: 'published',
      edition: 1,
      content: { level: 4, segments: ['revenue-compliance'] },
      curation: { criteria: ['Results are measured'], by: { name: 'Ines Laurent' } },
    });

    const read = await test.send('GET', `/api/practices/${id}`);
    expect(read.body).toMatchObject({
      stage: 'published',
      may: [],
      revision: null,
      conversation: [],
      content: { texts: { en: { summary: 'Twelve thousand traders pay duties by phone.' } } },
    });
    const versions = (await test.send('GET', `/api/practices/${id}/versions`, { as: people.contributor })).body
      .items as { action: string; changed: string[] }[];
    expect(versions.map(({ action }) => action)).toEqual([
      'submitted',
      'approved',
      'returned',
      'submitted',
      'approved',
      'published',
    ]);
    expect(versions[3]!.changed).toEqual(['texts.en.summary']);
    expect(versions[5]!.changed).toEqual(['segments', 'level']);
  });

  it('keeps what is published up while a revision is in hand, and shows the revision to those who work on it alone', async () => {
    const id = await approved();
    const { version } = (await post(`/${id}/review`, people.curator, { decision: 'publish' })).body;
    const revised = await test.send('PUT', `/api/practices/${id}`, {
      as: people.contributor,
      body: { ...content, year: 2020 },
      headers: { 'if-match': `"${version}"` },
    });
    expect(revised.body).toMatchObject({
      stage: 'draft',
      content: { year: 2019 },
      revision: { number: 2, changed: ['year'] },
    });
    for (const as of [undefined, people.neighbour, people.curator]) {
      expect((await test.send('GET', `/api/practices/${id}`, as && { as })).body).toMatchObject({
        stage: 'published',
        revision: null,
        content: { year: 2019 },
      });
    }
    const list = await test.send('GET', '/api/practices?queue=own', { as: people.contributor });
    expect(list.body.items.find((line: { id: string }) => line.id === id)).toMatchObject({
      stage: 'draft',
      year: 2020,
    });
  });

  it('hides a draft from everybody outside the administration, curators too', async () => {
    const { id } = await begin();
    for (const as of [undefined, people.neighbour, people.curator, people.secretariat, people.decisionMaker]) {
      expect((await test.send('GET', `/api/practices/${id}`, as && { as })).status).toBe(404);
      expect((await test.send('GET', `/api/practices/${id}/versions`, as && { as })).status).toBe(404);
    }
    expect((await test.send('GET', `/api/practices/${id}`, { as: people.approver })).status).toBe(200);
  });

  it.each([
    ['public', { kind: 'public' }, ['visitor', 'neighbour', 'faraway']],
    ['all Members', { kind: 'members' }, ['neighbour', 'faraway']],
    ['its region', { kind: 'region', regions: ['ESA'] }, ['neighbour']],
    ['a named Member', { kind: 'named', members: ['CR'] }, ['faraway']],
  ])('shows a practice released to %s to them and to nobody else', async (_, audience, readers) => {
    const id = await approved({ audience });
    await post(`/${id}/review`, people.curator, { decision: 'publish' });
    for (const [name, as] of [
      ['visitor', undefined],
      ['neighbour', people.neighbour],
      ['faraway', people.faraway],
    ] as const) {
      const sees = readers.includes(name);
      expect([name, (await test.send('GET', `/api/practices/${id}`, as && { as })).status]).toEqual([
        name,
        sees ? 200 : 404,
      ]);
      expect([name, (await test.send('GET', `/api/practices/${id}/versions`, as && { as })).status]).toEqual([
        name,
        sees ? 200 : 404,
      ]);
      const list = await test.send('GET', '/api/practices?limit=100', as && { as });
      expect([name, list.body.items.some((line: { id: string }) => line.id === id)]).toEqual([name, sees]);
    }
  });

  it('shows the contact to signed-in people of Members alone', async () => {
    const id = await approved({ contact: { name: 'Jean', email: 'jean@example.org' } });
    await post(`/${id}/review`, people.curator, { decision: 'publish' });
    expect((await test.send('GET', `/api/practices/${id}`)).body.content.contact.name).toBe('');
    expect((await test.send('GET', `/api/practices/${id}`, { as: people.partner })).body.content.contact.name).toBe('');
    expect((await test.send('GET', `/api/practices/${id}/versions`)).body.items[0].content.contact.name).toBe('');
    expect((await test.send('GET', `/api/practices/${id}`, { as: people.faraway })).body.content.contact.name).toBe(
      'Jean',
    );
  });

  it('shows to those who have read it before what each change leaves, page and list alike', async () => {
    const id = await approved();
    await post(`/${id}/review`, people.curator, { decision: 'publish', criteria: ['Results are measured'] });
    const seen = async () => ({
      status: (await test.send('GET', `/api/practices/${id}`)).status,
      listed: (await test.send('GET', '/api/practices?limit=100')).body.items.some(
        (line: { id: string }) => line.id === id,
      ),
    });
    expect(await seen()).toEqual({ status: 200, listed: true });
    await post(`/${id}/withdrawal`, people.approver, { reason: 'The system was replaced.' });
    expect(await seen()).toEqual({ status: 410, listed: false });
  });

  it('leaves a tombstone where a published practice was withdrawn, and nothing where a draft was', async () => {
    const id = await approved();
    await post(`/${id}/review`, people.curator, { decision: 'publish' });
    expect((await post(`/${id}/withdrawal`, people.contributor, { reason: 'Replaced' })).body.code).toBe(
      'platform.not-allowed',
    );
    expect((await post(`/${id}/withdrawal`, people.approver, { reason: 'Replaced by another service' })).status).toBe(
      204,
    );
    expect(await test.send('GET', `/api/practices/${id}`)).toMatchObject({
      status: 410,
      body: {
        code: 'repository.practice-withdrawn',
        title: expect.any(String),
        member: 'RW',
        reason: 'Replaced by another service',
      },
    });
    const draft = await begin();
    await post(`/${draft.id}/withdrawal`, people.contributor, { reason: 'Written twice' });
    expect((await test.send('GET', `/api/practices/${draft.id}`)).status).toBe(404);
  });

  it('lets one curator at a time review, and the same one claim twice', async () => {
    const id = await approved();
    expect((await post(`/${id}/claim`, people.curator)).status).toBe(200);
    expect((await post(`/${id}/claim`, people.curator)).status).toBe(200);
    expect((await post(`/${id}/claim`, people.otherCurator)).body.code).toBe('repository.claimed-by-another');
    expect((await post(`/${id}/review`, people.otherCurator, { decision: 'publish' })).body.code).toBe(
      'repository.claimed-by-another',
    );
  });

  it('names every field that is missing when an incomplete draft is sent up', async () => {
    const { id } = await begin({ texts: { en: { title: '' } }, themes: [], year: null });
    const answer = await post(`/${id}/submission`, people.contributor);
    expect(answer).toMatchObject({ status: 422, body: { code: 'repository.incomplete' } });
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'texts.en.title',
      'texts.en.summary',
      'themes',
      'year',
    ]);
  });

  it('refuses to decline or return without saying why', async () => {
    const id = await approved();
    expect((await post(`/${id}/review`, people.curator, { decision: 'decline' })).body.code).toBe(
      'repository.reason-missing',
    );
    expect((await post(`/${id}/review`, people.curator, { decision: 'return' })).body.code).toBe(
      'repository.reason-missing',
    );
  });

  it('answers the same call made again under one Idempotency-Key with the same practice', async () => {
    const headers = { 'idempotency-key': 'a-first-try' };
    const first = await test.send('POST', '/api/practices', { as: people.contributor, body: { content }, headers });
    const second = await test.send('POST', '/api/practices', { as: people.contributor, body: { content }, headers });
    expect(second.body.id).toBe(first.body.id);
    const other = await test.send('POST', '/api/practices', { as: people.faraway, body: { content }, headers });
    expect(other.body.id).not.toBe(first.body.id);
  });

  it('keeps conversation within the administration until the practice is with the Research Unit', async () => {
    const { id } = await begin();
    await post(`/${id}/comments`, people.approver, { field: 'year', text: 'Check this with the IT office.' });
    await post(`/${id}/submission`, people.contributor);
    await post(`/${id}/approval`, people.approver);
    await post(`/${id}/comments`, people.curator, { field: 'year', text: 'Is 2019 the pilot?' });
    expect(
      (await test.send('GET', `/api/practices/${id}`, { as: people.curator })).body.conversation.map(
        ({ text }: { text: string }) => text,
      ),
    ).toEqual(['Is 2019 the pilot?']);
    const own = (await test.send('GET', `/api/practices/${id}`, { as: people.contributor })).body.conversation;
    expect(own.map(({ national }: { national: boolean }) => national)).toEqual([true, false]);
    expect(
      (await post(`/${id}/comments/${own[1].id}/resolution`, people.contributor)).body.conversation[1].resolved,
    ).toBe(true);
  });

  it('pages through a list without missing or repeating a line, and refuses a cursor of another query', async () => {
    for (let i = 0; i < 7; i++) await begin();
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await test.send('GET', `/api/practices?queue=own&limit=3${cursor && `&cursor=${cursor}`}`, {
        as: people.contributor,
      });
      seen.push(...page.body.items.map(({ id }: { id: string }) => id));
      cursor = page.body.next ?? '';
      if (cursor)
        expect(
          (await test.send('GET', `/api/practices?queue=own&sort=oldest&cursor=${cursor}`, { as: people.contributor }))
            .body.code,
        ).toBe('platform.invalid-cursor');
    } while (cursor);
    const all = await test.send('GET', '/api/practices?queue=own&limit=100', { as: people.contributor });
    expect(seen).toEqual(all.body.items.map(({ id }: { id: string }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });
});
