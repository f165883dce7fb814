import { visitor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

describe('the adoption of the Data Model', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] })));
  afterAll(() => test.close());

  type Person = (typeof people)[keyof typeof people];
  const statement = {
    version: '3.7',
    since: '2020-03',
    scopes: ['import', 'single-window'],
    source: { title: 'Customs notice 12 of 2020', url: 'https://www.example.org/notice' },
  };
  const versionOf = async (member: string, as: Person) =>
    (await test.send('GET', `/api/data-model-adoption/${member}`, { as })).body.version as number;
  const propose = async (as: Person, more: object = {}, member = 'RW', version?: number) =>
    test.send('PUT', `/api/data-model-adoption/${member}/proposal`, {
      as,
      body: { ...statement, ...more },
      headers: { 'if-match': `"${version ?? (await versionOf(member, as))}"` },
    });
  const decide = async (as: Person, body: object = { decision: 'approve' }, member = 'RW') =>
    test.send('POST', `/api/data-model-adoption/${member}/approval`, {
      as,
      body,
      headers: { 'if-match': `"${await versionOf(member, as)}"` },
    });
  const report = async (query = '', as: Person | typeof visitor = visitor) =>
    (await test.send('GET', `/api/data-model-adoption${query}`, { as })).body;
  const lineOf = async (year: number, as: Person | typeof visitor = visitor) =>
    (await report(`?year=${year}&member=RW`, as)).items[0];

  it('begins with nothing reported by anybody, which is not “not used”', async () => {
    expect(await report()).toMatchObject({ members: 188, reported: { now: 0 }, using: { now: 0 }, versions: [] });
  });

  it('takes a statement from the Member’s own people and shows it once the approver has confirmed it', async () => {
    expect(await propose(people.contributor)).toMatchObject({
      status: 200,
      body: { proposed: { content: { version: '3.7' } }, confirmed: null },
    });
    expect((await test.send('GET', '/api/data-model-adoption/RW', { as: people.neighbour })).body.proposed).toBeNull();
    expect((await lineOf(2020)).now).toBeNull();
    expect(await decide(people.approver, { decision: 'return' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason' }] },
    });
    const returned = await decide(people.approver, { decision: 'return', reason: 'Name the notice.' });
    expect(returned.body).toMatchObject({ proposed: null, returned: { reason: 'Name the notice.' } });
    await propose(people.contributor);
    expect(await decide(people.approver)).toMatchObject({ status: 200, body: { confirmed: { by: 'Eric Mugisha' } } });
    expect((await lineOf(2020)).now).toMatchObject({ version: '3.7', since: '2020-03', confirmedBy: 'Eric Mugisha' });
    expect(await decide(people.approver)).toMatchObject({ status: 409, body: { code: 'repository.nothing-proposed' } });
  });

  it('puts the year before beside each year', async () => {
    await propose(people.contributor, { version: '4.0', since: '2023-09' });
    await decide(people.approver);
    expect(await lineOf(2019)).toMatchObject({ now: null, before: null });
    expect(await lineOf(2020)).toMatchObject({ now: { version: '3.7' }, before: null });
    expect(await lineOf(2023)).toMatchObject({ now: { version: '4.0' }, before: { version: '3.7' } });
    const { versions, reported } = await report('?year=2023');
    expect(reported).toEqual({ now: 1, before: 1 });
    expect(versions).toEqual([
      { version: '3.7', now: 0, before: 1 },
      { version: '4.0', now: 1, before: 0 },
    ]);
  });

  it('shows what was released to Members alone to nobody else, nor an older statement in its place', async () => {
    await propose(people.contributor, { version: '4.1', since: '2025-01', audience: { kind: 'members' } });
    await decide(people.approver);
    expect((await lineOf(2025)).now).toBeNull();
    expect((await lineOf(2025, people.faraway)).now).toMatchObject({ version: '4.1' });
    expect((await test.send('GET', '/api/data-model-adoption/RW')).body.confirmed).toBeNull();
  });

  it('is a CSV of every Member, with empty cells for what was not reported and no formula, and a PDF', async () => {
    await propose(people.contributor, { version: '3.8', since: '2021-01', source: { title: '=1+1' } });
    await decide(people.approver);
    const lines = String((await test.send('GET', '/api/data-model-adoption/report.csv?year=2021')).body).split('\r\n');
    expect(lines).toHaveLength(190);
    expect(lines.find((line) => line.startsWith('RW,'))).toContain(`3.8,2021-01,Import declarations; Single Window,3.7,'=1+1,Eric Mugisha`); // prettier-ignore
    expect(lines.find((line) => line.startsWith('KE,'))).toBe('KE,Kenya,East and Southern Africa,,,,,,,');
    const pdf = await test.send('GET', '/api/data-model-adoption/report.pdf?year=2021&lang=fr');
    expect([pdf.status, pdf.headers['content-type'], String(pdf.body).slice(0, 4)]).toEqual([200, 'application/pdf', '%PDF']); // prettier-ignore
    expect((await test.send('GET', '/api/data-model-adoption/report.exe')).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['a version there is not', { version: '9.9' }, 'version'],
    ['dates the wrong way round', { since: '2021-05', until: '2021-04' }, 'until'],
    ['a month that is none', { since: '2021-13' }, 'since'],
    ['no source', { source: undefined }, 'source'],
    ['a scope twice', { scopes: ['import', 'import'] }, 'scopes'],
  ])('refuses %s', async (_, more, path) => {
    const answer = await propose(people.contributor, more);
    expect(answer).toMatchObject({ status: 422, body: { code: 'platform.invalid' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('refuses a statement for another Member, an unknown one, and on what was read too long ago', async () => {
    expect(await propose(people.contributor, {}, 'KE')).toMatchObject({ status: 403, body: { code: 'repository.not-your-member' } }); // prettier-ignore
    expect(await propose(people.contributor, {}, 'ZZ', 0)).toMatchObject({ status: 404, body: { code: 'repository.unknown-member' } }); // prettier-ignore
    expect(await propose(people.contributor, {}, 'RW', 1)).toMatchObject({ status: 412, body: { code: 'platform.stale-version' } }); // prettier-ignore
    expect(await test.send('GET', '/api/data-model-adoption/ZZ')).toMatchObject({ status: 404 });
    expect(await test.send('PUT', '/api/data-model-adoption/RW/proposal', { as: people.contributor, body: statement })).toMatchObject({ status: 428 }); // prettier-ignore
  });
});
