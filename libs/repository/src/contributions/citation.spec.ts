import { PracticeContent } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';
import { type Cited, toApa, toBibtex, toRis } from './citation.js';

const cited: Cited = {
  author: 'Customs administration of Rwanda',
  title: 'Fees & {duties} 100 % \\ #1_a ~ ^ “drones”',
  at: '2026-05-01T23:30:00.000Z',
  version: 3,
  address: 'https://dc.example/practices/p_1/versions/3',
  language: 'en',
  key: 'rw',
};

/** Reads a reference as citation-js does, which knows nothing of what wrote it. */
async function readBack(text: string): Promise<Record<string, never>[]> {
  const { plugins, Cite } = (await import('@citation-js/core' as string)) as {
    plugins: { config: { get(name: string): unknown } };
    Cite: new (data: string) => { data: Record<string, never>[] };
  };
  void plugins;
  await import('@citation-js/plugin-bibtex' as string);
  await import('@citation-js/plugin-ris' as string);
  return new Cite(text).data;
}

describe('a citation', () => {
  it('is APA with the whole date and the version, in English and French', () => {
    expect(toApa({ ...cited, title: 'Drones' }, 'en')).toBe(
      'Customs administration of Rwanda. (2026, May 1). Drones (Version 3). Digital Customs. https://dc.example/practices/p_1/versions/3',
    );
    expect(toApa({ ...cited, title: 'Drones', version: null }, 'fr')).toContain('(2026, 1 mai). Drones. Digital');
  });

  it('is BibTeX that another program reads as it was meant, whatever stands in the title', async () => {
    const [read] = await readBack(toBibtex(cited));
    expect(read).toMatchObject({
      author: [{ family: 'Customs administration of Rwanda' }],
      URL: cited.address,
      issued: { 'date-parts': [[2026, 5]] },
    });
    expect(String(read!['title']).replace(/<[^>]+>/g, '')).toContain('Fees & {duties} 100 % \\ #1_a');
  });

  it('is RIS that another program reads, and no text begins another line', async () => {
    const [read] = await readBack(toRis({ ...cited, title: 'Drones\nAU  - Somebody else' }));
    expect(read).toMatchObject({ title: 'Drones AU - Somebody else', URL: cited.address });
    expect(JSON.stringify(read!['author'])).toContain('Rwanda');
    expect(JSON.stringify(read!['author'])).not.toContain('Somebody');
  });
});

describe('the citation of a practice', () => {
  let test: TestApp;
  let id = '';
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })], publicUrl: 'https://dc.example' });
    const texts = {
      en: { title: 'Drones', summary: 'They see.' },
      fr: { title: 'Des drones', summary: 'Ils voient.' },
    };
    const content = PracticeContent.parse({ texts, themes: ['innovation'], status: 'live', year: 2024 });
    id = (await test.send('POST', '/api/practices', { as: people.contributor, body: { content } })).body.id;
  });
  afterAll(() => test.close());
  const cite = (query = '', as: object = {}) => test.send('GET', `/api/practices/${id}/citation${query}`, as);
  const step = (as: object, path: string, body: object = {}) =>
    test.send('POST', `/api/practices/${id}/${path}`, { as: as as never, body });

  it('is for who may read it, of a version that was published, under an address that shows it', async () => {
    expect((await cite()).status).toBe(404);
    await step(people.contributor, 'submission');
    await step(people.approver, 'approval');
    await step(people.curator, 'review', { decision: 'publish' });
    const { status, body } = await cite('?lang=fr');
    expect([status, body.version]).toEqual([200, 3]);
    expect(body.apa).toContain('Des drones (Version 3)');
    expect(body.address).toBe(`https://dc.example/practices/${id}/versions/3`);
    const version = await test.send('GET', `/api/practices/${id}/versions/3`);
    expect(version.body).toMatchObject({
      number: 3,
      action: 'published',
      content: { texts: { en: { title: 'Drones' } } },
    });
  });

  it('is of no version that the reader may not see, nor of one that there is not', async () => {
    for (const version of ['1', '99']) expect((await cite(`?version=${version}`)).status).toBe(404);
    for (const version of ['0', 'x', '1.5']) expect((await cite(`?version=${version}`)).status).toBe(422);
    for (const version of ['1', '99', 'x']) {
      const { status } = await test.send('GET', `/api/practices/${id}/versions/${version}`);
      expect([version, status]).toEqual([version, 404]);
    }
  });
});
