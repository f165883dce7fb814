import { personJoined } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp, xmlErrors } from '@digital-customs/testing';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';
import { Items } from '../items/items.js';

const topic = 'repository.practice';
const texts = {
  en: { title: 'Drones </script><b>', summary: 'They see what cameras do not.' },
  fr: { title: 'Des drones', summary: 'Ils voient ce que les caméras ne voient pas.' },
};

describe('what is told to those that have no account, or read by a feed alone', () => {
  let test: TestApp;
  const tell = teller(() => test);
  const get = (path: string, options: object = {}) => test.send('GET', `/api${path}`, options);
  const eventually = (check: () => Promise<void>) => test.eventually(check);

  beforeAll(async () => {
    test = await startTestApp({ imports: [DisseminationModule], publicUrl: 'https://dc.example' });
    await tell(topic, 'open', published('open', '', { content: { texts } }));
    await tell(topic, 'inner', published('inner', 'Known to Members', { audience: { kind: 'members' } }));
    await eventually(async () => expect(await test.app.get(Items).model.countDocuments()).toBe(2));
  });
  afterAll(() => test.close());

  describe('the head of a page', () => {
    it('has title, description and links in the language that is asked for', async () => {
      const { body } = await get('/page-heads?path=/practices/open&lang=fr');
      expect(body).toMatchObject({
        title: 'Des drones',
        language: 'fr',
        canonical: 'https://dc.example/practices/open?lang=fr',
        alternates: [
          { language: 'en', url: 'https://dc.example/practices/open?lang=en' },
          { language: 'fr', url: 'https://dc.example/practices/open?lang=fr' },
          { language: 'x-default', url: 'https://dc.example/practices/open' },
        ],
      });
    });

    it('holds JSON-LD that a parser of its own reads, in the words of schema.org', async () => {
      const { data } = (await get('/page-heads?path=/practices/open')).body;
      const { default: jsonld } = await import('jsonld');
      const documentLoader = (url: string) =>
        Promise.resolve({
          contextUrl: undefined,
          documentUrl: url,
          document: { '@context': { '@vocab': 'https://schema.org/' } },
        });
      const [article] = (await jsonld.expand(data, { documentLoader } as never)) as unknown as Record<string, never>[];
      expect(article).toMatchObject({
        '@id': 'https://dc.example/practices/open',
        '@type': ['https://schema.org/Article'],
        'https://schema.org/headline': [{ '@value': 'Drones </script><b>' }],
        'https://schema.org/inLanguage': [{ '@value': 'en' }],
        'https://schema.org/author': [
          {
            '@type': ['https://schema.org/GovernmentOrganization'],
            'https://schema.org/name': [{ '@value': 'Rwanda' }],
          },
        ],
      });
    });

    it.each([
      ['a page that there is not', '/page-heads?path=/practices/none', 404],
      ['a record kept to Members, whoever asks', '/page-heads?path=/practices/inner', 404],
      ['a language that there is not', '/page-heads?path=/practices/open&lang=xx', 422],
      ['no page', '/page-heads', 422],
    ])('is refused for %s', async (_, path, status) =>
      expect((await get(path, { as: people.curator })).status).toBe(status),
    );
  });

  describe('the sitemap', () => {
    it('names its parts, and these the pages that are open to everyone', async () => {
      expect((await get('/sitemap.xml')).body).toContain('<loc>https://dc.example/sitemaps/1.xml</loc>');
      const { body } = await get('/sitemaps/1.xml');
      expect(body).toContain('<loc>https://dc.example/practices/open</loc>');
      expect(body).toContain('hreflang="fr" href="https://dc.example/practices/open?lang=fr"');
      expect(body).not.toContain('inner');
    });

    it.each(['2.xml', '0.xml', '1', 'x.xml', '01.xml'])('has no part %s', async (part) =>
      expect((await get(`/sitemaps/${part}`)).status).toBe(404),
    );
  });

  describe('a private feed', () => {
    const follow = async () => {
      await tell(
        'identity.person',
        people.neighbour.id!,
        personJoined({ id: people.neighbour.id!, name: 'Wanjiru', grants: people.neighbour.grants } as never),
      );
      const body = { kind: 'type', value: 'practice', channels: { inbox: true, mail: 'none' } };
      const made = await test.send('POST', '/api/subscriptions', { as: people.neighbour, body });
      expect(made.status).toBeLessThan(300);
      return made.body.id as string;
    };

    it('shows its owner what they may read at that moment, is Atom, and ends when its address is taken away', async () => {
      const id = await follow();
      const { address } = (await test.send('POST', `/api/subscriptions/${id}/feed`, { as: people.neighbour })).body;
      const read = (headers = {}) => test.send('GET', address, { headers });
      await eventually(async () => expect((await read()).body).toContain('Known to Members'));
      const { body, headers } = await read();
      expect(xmlErrors(body, 'atom')).toBe('');
      expect(body).toContain('Drones &lt;/script&gt;');
      const known = { 'if-none-match': String(headers['etag']) };
      expect((await read(known)).status).toBe(304);
      await tell(
        topic,
        'inner',
        published('inner', 'Known to Members', { audience: { kind: 'named', members: ['FR'] } }),
      );
      await eventually(async () => expect((await read(known)).status).toBe(200));
      expect((await read()).body).not.toContain('Known to Members');
      await test.send('DELETE', `/api/subscriptions/${id}/feed`, { as: people.neighbour });
      expect((await read()).status).toBe(404);
    });

    it.each(['guess', `${'A'.repeat(43)}`])('is not there for %s', async (token) =>
      expect((await get(`/feeds/private/${token}`)).status).toBe(404),
    );
  });
});
