import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ids, query, written } from '../engine/contract/given.js';
import { openMeilisearch } from './meilisearch-search.js';
import { Server } from './server.js';

const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key } = process.env;
const suite = url && key ? describe : describe.skip;

/** A model that knows two things: what flies, and what is paid. */
const embedder = createServer((request, response) => {
  let body = '';
  request.on('data', (part: string) => (body += part));
  request.on('end', () => {
    const text = body.toLowerCase();
    const near = (words: RegExp): number => (words.test(text) ? 1 : 0.01);
    const embedding = [near(/drone|unmanned|aircraft/), near(/refund|payment|duty/), 0.01];
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ embedding }));
  });
});

suite('search by meaning on a real server (MEILISEARCH_URL, MEILISEARCH_KEY)', () => {
  const index = `meaning-${process.pid}`;
  const server = new Server(url ?? 'http://127.0.0.1', key ?? '');
  const open = () =>
    openMeilisearch({
      url: url ?? '',
      key: key ?? '',
      index,
      embedder: {
        source: 'rest',
        url: `http://127.0.0.1:${(embedder.address() as AddressInfo).port}`,
        dimensions: 3,
        documentTemplate: '{{doc.title}}',
        request: { text: '{{text}}' },
        response: { embedding: '{{embedding}}' },
      },
    });

  beforeAll(() => new Promise<void>((listening) => embedder.listen(0, '127.0.0.1', listening)));
  afterAll(async () => {
    await server.change('DELETE', `/indexes/${index}`);
    server.close();
    await new Promise((closed) => embedder.close(closed).closeAllConnections());
  });

  it('finds what is near in meaning behind what has the words, with counts that agree, for its readers alone', async () => {
    const engine = open();
    try {
      await engine.save([
        written('word', 'Aircraft in transit', 'en', { facets: { region: ['ESA'] } }),
        written('near', 'Drones over the coast', 'en', { facets: { region: ['WCA'] } }),
        written('far', 'Payment of tolls', 'en', { facets: { region: ['WCA'] } }),
        written('secret', 'Unmanned patrols', 'en', { audience: ['members'], facets: { region: ['WCA'] } }),
      ]);
      const asked = query({ text: 'aircraft', facets: ['region'] });
      const found = await engine.search(asked);
      expect(ids(found)).toEqual(['word', 'near']);
      expect(found).toMatchObject({ total: 2, facets: { region: { ESA: 1, WCA: 1 } } });
      expect(ids(await engine.search({ ...asked, audience: ['public', 'members'] })).sort()).toEqual(['near', 'secret', 'word']); // prettier-ignore
      const filtered = await engine.search({ ...asked, filters: { region: ['WCA'] } });
      expect([ids(filtered), filtered.total, filtered.facets['region']]).toEqual([['near'], 1, { ESA: 1, WCA: 1 }]);
      expect(ids(await engine.search({ ...asked, exact: true }))).toEqual(['word']);
      const first = await engine.search({ ...asked, limit: 1 });
      expect(ids(await engine.search({ ...asked, limit: 1, after: first.next }))).toEqual(['near']);
    } finally {
      await engine.close();
    }
  });

  it('keeps the embedder through a rebuild', async () => {
    const engine = open();
    try {
      const rebuild = await engine.rebuild();
      await rebuild.save([written('near', 'Drones over the coast'), written('far', 'Payment of tolls')]);
      await rebuild.finish();
      expect(ids(await engine.search(query({ text: 'aircraft' })))).toEqual(['near']);
    } finally {
      await engine.close();
    }
  });
});
