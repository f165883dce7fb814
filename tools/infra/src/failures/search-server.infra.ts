import { randomUUID } from 'node:crypto';
import { Browser } from '../system/browser.js';
import { type Product, startApart } from '../system/product.js';
import { Program } from '../system/program.js';
import { expectVerified } from '../system/tool.js';
import { Gate } from './gate.js';

const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key = '' } = process.env;

/** The product behind a gate that can be shut, with a real Meilisearch at its other side. */
(url ? describe : describe.skip)('Meilisearch (MEILISEARCH_URL)', () => {
  let gate: Gate;
  let product: Product;
  const index = `failures-${randomUUID()}`;
  const at = (path: string, init: RequestInit = {}) =>
    fetch(url + path, { ...init, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' } });

  beforeAll(async () => {
    gate = await Gate.open(new URL(url!));
    const settings = { MEILISEARCH_URL: gate.url, MEILISEARCH_KEY: key, MEILISEARCH_INDEX: index };
    product = await startApart({ of: { search: settings } });
  });
  afterAll(async () => {
    await product?.close();
    await gate?.close();
    await at(`/indexes/${index}`, { method: 'DELETE' });
  });

  it('away: search says so while all else works, and what was published meanwhile is found at its return', async () => {
    const as = (role: string, member?: string) => new Browser(product.url).signIn(product.account(role, member));
    const [writer, approver, curator] = [
      await as('contributor', 'RW'),
      await as('approver', 'RW'),
      await as('curator'),
    ];
    const visitor = new Browser(product.url);
    const publish = async (word: string) => {
      const texts = { en: { title: `${word} clearance`, summary: 'In short.', body: '' } };
      const content = { texts, themes: ['e-services'], status: 'live', year: 2021 };
      const { id } = (await writer.send('POST', '/api/practices', { content })).body as { id: string };
      await writer.send('POST', `/api/practices/${id}/submission`, {});
      await approver.send('POST', `/api/practices/${id}/approval`, {});
      await curator.send('POST', `/api/practices/${id}/claim`, {});
      expect((await curator.send('POST', `/api/practices/${id}/review`, { decision: 'publish' })).body.stage).toBe(
        'published',
      );
      return id;
    };
    const found = async (word: string) => {
      const { status, body } = await visitor.send('GET', `/api/search?q=${word}`);
      return status === 200 ? (body.hits as { id: string }[]).map(({ id }) => id) : status;
    };
    const before = await publish('Quaggaone');
    await until(async () => JSON.stringify(await found('quaggaone')) === JSON.stringify([before]));

    gate.shut();
    const away = await visitor.send('GET', '/api/search?q=quaggaone');
    expect([away.status, away.body.code, away.headers.get('retry-after')]).toEqual([503, 'search.unavailable', '5']);
    const meanwhile = await publish('Quaggatwo');
    expect((await visitor.send('GET', `/api/practices/${meanwhile}`)).status).toBe(200);
    expect(await found('quaggatwo')).toBe(503);

    gate.reopen();
    await until(async () => JSON.stringify(await found('quaggatwo')) === JSON.stringify([meanwhile]));
    expect(await found('quaggaone')).toEqual([before]);
    await expectVerified(product);
  });

  it('with an index of another program under that name: nothing is written into it, and the service says so', async () => {
    const others = `${index}-others`;
    await at('/indexes', { method: 'POST', body: JSON.stringify({ uid: others, primaryKey: 'isbn' }) });
    await until(async () => (await at(`/indexes/${others}`)).status === 200);
    const search = product.programs.get('search')!;
    await search.end();
    const settings = { ...search.settings, MEILISEARCH_URL: url!, MEILISEARCH_KEY: key, MEILISEARCH_INDEX: others };
    const again = await Program.start('search', settings);
    product.programs.set('search', again);
    await until(async () => again.said.includes('belongs to another program'));
    expect(again.said).toMatch(/known by isbn.*MEILISEARCH_INDEX/);
    expect((await new Browser(product.url).send('GET', '/api/search?q=customs')).status).toBe(503);
    const { numberOfDocuments } = (await (await at(`/indexes/${others}/stats`)).json()) as {
      numberOfDocuments: number;
    };
    expect(numberOfDocuments).toBe(0);
    await at(`/indexes/${others}`, { method: 'DELETE' });
  });
});

async function until(isSo: () => Promise<boolean>) {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (await isSo()) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('It did not come about in fifteen seconds');
}
