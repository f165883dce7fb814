import { readCsv, readWorkbook } from '@digital-customs/documents';
import { formWith, people, startTestApp, type TestApp } from '@digital-customs/testing';
import { type Actor, type Audience, visitor } from '@digital-customs/contracts';
import { RepositoryModule } from '../repository.module.js';

describe('the list of practices as a file', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
    await publish('Open to all', { kind: 'public' });
    await publish('Of Members', { kind: 'members' });
    await publish('Of the region', { kind: 'region', regions: ['ESA'] });
    await publish('For Costa Rica', { kind: 'named', members: ['CR'] });
    await write('A draft');
  });
  afterAll(() => test.close());

  const write = async (title: string, audience: Audience = { kind: 'public' }) => {
    const content = {
      texts: { en: { title, summary: `=1+1 ${title}` } },
      themes: ['e-services'],
      year: 2020,
      status: 'live',
      audience,
      contact: { name: 'Aline', email: 'aline@example.org' },
    };
    return (await test.send('POST', '/api/practices', { as: people.contributor, body: { content } })).body.id as string;
  };
  async function publish(title: string, audience: Audience) {
    const at = `/api/practices/${await write(title, audience)}`;
    await test.send('POST', `${at}/submission`, { as: people.contributor });
    await test.send('POST', `${at}/approval`, { as: people.approver, body: {} });
    await test.send('POST', `${at}/claim`, { as: people.curator });
    const { status } = await test.send('POST', `${at}/review`, { as: people.curator, body: { decision: 'publish' } });
    expect(status).toBeLessThan(300);
  }
  const file = async (format: string, query = '', as: Actor = visitor) => {
    const { rawPayload } = await test.app.inject({
      url: `/api/practices.${format}?${query}`,
      headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(as)) },
    });
    return rawPayload;
  };
  const titlesIn: Record<string, (bytes: Buffer) => Promise<unknown[]>> = {
    csv: async (bytes) => (await readCsv(bytes, { mostRows: 100 })).slice(1).map((row) => row[4]),
    xlsx: async (bytes) => (await readWorkbook(bytes, { formulas: false }))[0]!.data.slice(1).map((row) => row[4]),
    jsonl: async (bytes) => bytes.toString().split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { content: { texts: { en: { title: string } } } }).content.texts.en.title), // prettier-ignore
  };

  it.each(Object.keys(titlesIn))('holds what the reader may see, and nothing else: %s', async (format) => {
    const seen = async (as: Actor, query = '') => (await titlesIn[format]!(await file(format, query, as))).sort();
    expect(await seen(visitor)).toEqual(['Open to all']);
    expect(await seen(people.neighbour)).toEqual(['Of Members', 'Of the region', 'Open to all']);
    expect(await seen(people.faraway)).toEqual(['For Costa Rica', 'Of Members', 'Open to all']);
    expect(await seen(people.curator)).toEqual(['For Costa Rica', 'Of Members', 'Of the region', 'Open to all']);
    expect(await seen(people.contributor, 'queue=own&stage=draft')).toEqual(['A draft']);
    expect(await seen(people.curator, 'member=KE')).toEqual([]);
  });

  it('tells the contact to people of Members alone', async () => {
    expect((await file('jsonl')).toString()).not.toContain('aline@');
    expect((await file('jsonl', '', people.neighbour)).toString()).toContain('aline@');
  });

  it('is printed in the reader’s language, and disarms formulas', async () => {
    expect((await file('pdf', 'lang=fr')).subarray(0, 5).toString()).toBe('%PDF-');
    const [head, row] = await readCsv(await file('csv', 'lang=fr'), { mostRows: 9 });
    expect([head![2], row![2], row![5]]).toEqual(['Nom du Membre', 'Rwanda', "'=1+1 Open to all"]);
  });

  it.each([
    ['csv?queue=own', 401, 'platform.not-signed-in'],
    ['csv?theme=magic', 422, 'platform.invalid'],
    ['csv?limit=5', 422, 'platform.invalid'],
    ['docx', 404, 'platform.not-found'],
  ])('refuses %s', async (asked, status, code) => {
    expect(await test.send('GET', `/api/practices.${asked}`)).toMatchObject({ status, body: { code } });
  });

  it('comes back by import as it went', async () => {
    const bytes = await file('jsonl', '', people.neighbour);
    const { body } = await test.send('POST', '/api/imports', { as: people.farApprover, ...formWith('practices.jsonl', bytes) }); // prettier-ignore
    expect(body.rows).toMatchObject({ sound: 3, wrong: 0 });
  });
});
