import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { PublishedItems } from '../published/published-items.js';
import { RepositoryModule } from '../repository.module.js';

type Who = (typeof people)[keyof typeof people];
const text = { title: 'Drones over the port', summary: 'Drones watch the quay.', problem: 'The quay is long.' };
const content = { texts: { en: text }, technologies: ['drones'], themes: ['innovation'], stage: 'pilot', year: 2024 };

describe('an innovation', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] })));
  afterAll(() => test.close());

  const post = (path: string, as: Who, body: unknown = {}) =>
    test.send('POST', `/api/innovations${path}`, { as, body });
  const get = (path: string, as?: Who) => test.send('GET', `/api/innovations${path}`, as && { as });
  const begin = async (as: Who = people.contributor, extra: object = {}): Promise<string> =>
    (await post('', as, { content: { ...content, ...extra } })).body.id;
  const offered = async (as: Who = people.partner, extra: object = {}) => {
    const id = await begin(as, extra);
    await post(`/${id}/submission`, as);
    return id;
  };
  const published = async (extra: object = {}) => {
    const id = await offered(people.partner, extra);
    await post(`/${id}/review`, people.curator, { decision: 'publish' });
    return id;
  };
  const columnOf = async (id: string) =>
    ((await get('/board', people.curator)).body.columns as { column: string; items: { id: string }[] }[]).find(
      ({ items }) => items.some((item) => item.id === id),
    )?.column;

  it('of a Member goes to its approver first, then onto the board, over triage and a body’s opinion to publication', async () => {
    const id = await begin();
    expect((await post(`/${id}/submission`, people.contributor)).body.stage).toBe('submitted');
    expect(await columnOf(id)).toBeUndefined();
    expect((await post(`/${id}/approval`, people.approver)).body.stage).toBe('approved');
    expect(await columnOf(id)).toBe('new');
    await post(`/${id}/triage`, people.curator, { assign: 'me', due: '2027-01-15', note: 'Ask the PTC.' });
    expect(await columnOf(id)).toBe('triage');
    const asked = await post(`/${id}/triage`, people.curator, { ask: ['PTC', 'PTC'], checked: ['sourced'] });
    expect(asked.body).toMatchObject({
      column: 'bodies',
      assignee: { name: 'Ines Laurent' },
      due: '2027-01-15',
      checked: ['sourced'],
      opinions: [{ body: 'PTC', verdict: null }],
    });
    expect((await get('/opinions', people.bodySecretary)).body.items).toMatchObject([
      { id, content: { texts: { en: text } } },
    ]);
    await post(`/${id}/opinions`, people.bodySecretary, { body: 'PTC', verdict: 'supports' });
    expect(await columnOf(id)).toBe('decide');
    const done = await post(`/${id}/review`, people.curator, { decision: 'publish', criteria: ['Sources are named'] });
    expect(done.body).toMatchObject({ stage: 'published', edition: 1 });
    expect((await get(`/${id}`)).body).toMatchObject({ member: 'RW', partner: null, content: { stage: 'pilot' } });
    expect((await get('/board', people.curator)).body.decided[0]).toMatchObject({ id, stage: 'published' });
    await test.eventually(async () => {
      const items = await test.app
        .get(PublishedItems, { strict: false })
        .readable(people.faraway, { type: 'innovation' });
      expect(items).toMatchObject([{ _id: id, member: 'RW', region: 'ESA', status: 'pilot' }]);
    });
  });

  it('of a partner goes straight to the Research Unit, and no other partner edits it', async () => {
    const id = await offered();
    expect((await get(`/${id}`, people.curator)).body).toMatchObject({ stage: 'approved', member: null, partner: { name: 'Mei Lin' } }); // prettier-ignore
    const other: Who = { ...people.partner, id: 'u-partner-2', name: 'Somebody Else' };
    const mine = await begin();
    for (const [as, which] of [
      [other, id],
      [people.partner, mine],
      [people.curator, mine],
    ] as const) {
      const answer = await test.send('PUT', `/api/innovations/${which}`, { as, body: content, headers: { 'if-match': '*' } }); // prettier-ignore
      expect(answer).toMatchObject({ status: 403, body: { code: 'repository.not-your-member' } });
    }
    expect((await get(`/${mine}`, people.curator)).status).toBe(404);
    expect((await get('?queue=own', people.partner)).body.items.map(({ id: one }: { id: string }) => one)).toContain(
      id,
    );
  });

  it('is written by the Research Unit itself too', async () => {
    const id = await offered(people.curator);
    const { body } = await post(`/${id}/review`, people.curator, { decision: 'publish' });
    expect(body).toMatchObject({ member: null, partner: null, stage: 'published' });
  });

  it('keeps what the Research Unit notes to the Research Unit', async () => {
    const id = await offered();
    await post(`/${id}/triage`, people.curator, { note: 'Looks like a sales leaflet.' });
    for (const as of [people.partner, people.contributor, people.bodySecretary]) {
      expect((await get(`/${id}/triage`, as)).status).toBe(403);
      expect((await get('/board', as)).status).toBe(403);
    }
    expect(JSON.stringify((await get(`/${id}`, people.partner)).body)).not.toContain('leaflet');
  });

  it('takes an opinion from the body that was asked alone, and an objection with its reason', async () => {
    const id = await offered();
    const opine = (body: object) => post(`/${id}/opinions`, people.bodySecretary, body);
    expect((await opine({ body: 'PTC', verdict: 'supports' })).body.code).toBe('repository.opinion-not-asked');
    await post(`/${id}/triage`, people.curator, { ask: ['PTC', 'EC'] });
    expect((await opine({ body: 'EC', verdict: 'supports' })).body.code).toBe('repository.not-your-body');
    expect((await opine({ body: 'PTC', verdict: 'objects' })).body.code).toBe('repository.reason-missing');
    expect((await opine({ body: 'PTC', verdict: 'objects', text: 'No legal basis.' })).status).toBe(200);
    expect(await columnOf(id)).toBe('bodies');
  });

  it('is merged into another: a tombstone points there, and nothing is merged into itself or into what is not published', async () => {
    const into = await published();
    const id = await published();
    const merge = (target: string, one = id) => post(`/${one}/merge`, people.curator, { into: target, reason: 'The same.' }); // prettier-ignore
    expect(await merge(id)).toMatchObject({ status: 422, body: { code: 'repository.merge-with-itself' } });
    expect((await merge(await begin())).body.code).toBe('repository.merge-target-not-published');
    expect((await merge('nowhere')).body.code).toBe('repository.merge-target-not-published');
    expect((await merge(into, await begin())).body.code).toBe('repository.wrong-stage');
    expect((await merge(into)).status).toBe(204);
    expect(await get(`/${id}`)).toMatchObject({ status: 410, body: { code: 'repository.innovation-merged', into } });
    expect((await merge(id, into)).body.code).toBe('repository.merge-target-not-published');
    const list = (await get('?limit=100')).body.items.map((line: { id: string }) => line.id);
    expect(list).toContain(into);
    expect(list).not.toContain(id);
  });

  it.each<[string, object, string]>([
    ['a stage that is none', { stage: 'dream' }, 'content.stage'],
    ['a TFA measure not in the agreement', { tfaMeasures: ['99'] }, 'content.tfaMeasures.0'],
    ['a technology of no letters', { technologies: [' '] }, 'content.technologies.0'],
    [
      'costs that end below where they begin',
      { replication: { costFrom: 9, costTo: 1 } },
      'content.replication.costTo',
    ],
    ['a partner of no kind', { partners: [{ kind: 'friend', name: 'X' }] }, 'content.partners.0.kind'],
    ['an unknown field', { colour: 'red' }, 'content.colour'],
  ])('is refused field by field: %s', async (_, extra, path) => {
    const answer = await post('', people.contributor, { content: { ...content, ...extra } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'platform.invalid' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('names technologies of the radar alone, when it is begun and when it is changed', async () => {
    const wrong = { ...content, technologies: ['drones', 'flux capacitor'] };
    const begun = await test.send('POST', '/api/innovations', { as: people.partner, body: { content: wrong } });
    const refused = {
      status: 422,
      body: {
        code: 'repository.unknown-technology',
        unknown: ['flux capacitor'],
        errors: [{ path: 'technologies', code: 'unknown-technology' }],
      },
    };
    expect(begun).toMatchObject(refused);
    const right = { ...content, technologies: ['Imaging', 'Drones', 'chaîne de blocs'] };
    const { body } = await test.send('POST', '/api/innovations', { as: people.partner, body: { content: right } });
    const changed = await test.send('PUT', `/api/innovations/${body.id}`, {
      as: people.partner,
      body: wrong,
      headers: { 'if-match': '"1"' },
    });
    expect(changed).toMatchObject(refused);
  });

  it('cannot go up before it says what it solves and with what', async () => {
    const id = await begin(people.contributor, {
      texts: { en: { title: 'T' } },
      technologies: [],
      themes: [],
      year: null,
    });
    const { body } = await post(`/${id}/submission`, people.contributor);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'texts.en.summary',
      'texts.en.problem',
      'technologies',
      'themes',
      'year',
    ]);
  });

  it('is shown to those alone to whom it is released, page and list alike', async () => {
    const id = await published({ audience: { kind: 'named', members: ['CR'] } });
    for (const [as, sees] of [
      [undefined, false],
      [people.neighbour, false],
      [people.faraway, true],
    ] as const) {
      expect((await get(`/${id}`, as)).status).toBe(sees ? 200 : 404);
      const lines = (await get('?limit=100', as)).body.items as { id: string }[];
      expect(lines.some((line) => line.id === id)).toBe(sees);
    }
  });
});
