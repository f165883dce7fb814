import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

describe('the technology radar', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for()] })));
  afterAll(() => test.close());

  const get = async (path: string, as = people.partner) => (await test.send('GET', path, { as })).body;
  const draft = (edition: string, as = people.curator) => test.send('POST', '/api/radar', { as, body: { edition } });
  const put = (edition: string, version: number | string, entries: unknown) =>
    test.send('PUT', `/api/radar/${edition}/entries`, {
      as: people.curator,
      body: { entries },
      headers: { 'if-match': `"${version}"` },
    });

  it('has a first edition, proposed by the editors, with what the documented practices show', async () => {
    const radar = await get('/api/radar/latest');
    expect(radar).toMatchObject({ edition: '2026-1', status: 'published', basis: 'editors', previous: null });
    expect(radar.entries).toHaveLength(17);
    const evidence = Object.fromEntries(radar.entries.map((each: { technology: string; evidence: object }) => [each.technology, each.evidence])); // prettier-ignore
    // Counted by hand in the documented practices: Mexico, Dubai, Australia, Thailand, and Singapore’s planned ledger.
    expect(evidence.blockchain).toEqual({ practices: 5, innovations: 0, members: 5, notes: 0 });
    expect(evidence.drones).toEqual({ practices: 1, innovations: 0, members: 1, notes: 0 });
    expect(evidence['3d-printing']).toEqual({ practices: 0, innovations: 0, members: 0, notes: 0 });
    expect(evidence['big-data-ai']).toMatchObject({ notes: 2 });
  });

  it('shows each technology with its ring, counts of now and the words that name it', async () => {
    await test.eventually(async () =>
      expect((await get('/api/technologies/blockchain')).evidence).toMatchObject({ practices: 5, members: 5 }),
    );
    const technology = await get('/api/technologies/blockchain');
    expect(technology).toMatchObject({ ring: 'pilot', ofTheSeven: true, kind: 'exchange' });
    expect(technology.found[0]).toBe('blockchain');
    expect(technology.editions).toMatchObject([{ edition: '2026-1', ring: 'pilot', movement: 'new' }]);
    expect((await get('/api/technologies')).items).toHaveLength(17);
  });

  it('is drafted from the last edition, edited, and published once; movement is computed', async () => {
    const { body } = await draft('2026-2');
    expect(body).toMatchObject({ status: 'draft', previous: '2026-1', may: ['edit', 'publish'] });
    expect((await get('/api/radar')).items.map(({ edition }: { edition: string }) => edition)).toEqual(['2026-1']);
    expect((await test.send('GET', '/api/radar/2026-2', { as: people.contributor })).body.code).toBe(
      'repository.radar-edition-not-found',
    );
    const entries = body.entries.map(({ technology, ring, reason }: Record<string, unknown>) => ({ technology, ring, reason })); // prettier-ignore
    const at = entries.findIndex(({ technology }: { technology: string }) => technology === 'drones');
    const moved = entries.with(at, { ...entries[at], ring: 'pilot' });
    const edited = await put('2026-2', body.version, moved);
    expect(edited.body.entries[at]).toMatchObject({ ring: 'pilot', before: 'try', movement: 'nearer' });
    const publish = () => test.send('POST', '/api/radar/2026-2/publication', { as: people.curator });
    expect(await publish()).toMatchObject({
      status: 422,
      body: { code: 'repository.reason-missing', errors: [{ path: `entries.${at}.reason` }] },
    });
    const reason = { en: 'Two ports pilot them.', fr: 'Deux ports les pilotent.' };
    await put('2026-2', edited.body.version, entries.with(at, { ...moved[at], reason }));
    expect(await publish()).toMatchObject({ status: 200, body: { status: 'published', basis: 'curator', may: [] } });
    expect(await publish()).toMatchObject({ status: 409, body: { code: 'repository.radar-edition-published' } });
    expect((await put('2026-2', '9', entries)).status).toBe(412);
    expect((await get('/api/radar')).items).toMatchObject([
      { edition: '2026-2', changes: 1 },
      { edition: '2026-1', changes: 0 },
    ]);
    expect((await get('/api/technologies/drones')).editions).toMatchObject([
      { edition: '2026-2', movement: 'nearer', reason },
      { edition: '2026-1', ring: 'try' },
    ]);
  });

  it('comes as a CSV file', async () => {
    const { headers, body } = await test.send('GET', '/api/radar/2026-2/entries.csv');
    expect(headers['content-disposition']).toBe('attachment; filename="technology-radar-2026-2.csv"');
    expect(body).toContain('2026-2,drones,Drones,sensing,pilot,try,nearer,1,1,1,0,Two ports pilot them.\r\n');
  });

  it('refuses what is not a radar', async () => {
    const entry = { technology: 'drones', ring: 'try', reason: { en: 'a', fr: 'b' } };
    expect(await draft('2026-2')).toMatchObject({ status: 409, body: { code: 'platform.already-exists' } });
    expect(await draft('next')).toMatchObject({ status: 422, body: { errors: [{ path: 'edition' }] } });
    expect(await draft('2026-3', people.partner)).toMatchObject({ status: 403 });
    const { body } = await draft('2026-3');
    expect(await draft('2026-4')).toMatchObject({ status: 409, body: { code: 'repository.radar-draft-open' } });
    for (const [entries, path] of [
      [[{ ...entry, ring: 'soon' }], 'entries.0.ring'],
      [[{ ...entry, technology: 'telepathy' }], 'entries.0.technology'],
      [[{ ...entry, reason: { en: '', fr: 'b' } }], 'entries.0.reason.en'],
      [[entry, entry], 'entries'],
    ] as const)
      expect(await put('2026-3', body.version, entries)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect(await test.send('GET', '/api/technologies/telepathy')).toMatchObject({
      status: 404,
      body: { code: 'repository.technology-not-found' },
    });
  });
});
