import { readFileSync } from 'node:fs';
import { Browser } from './browser.js';
import type { Product } from './product.js';
import { expectVerified } from './tool.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const content = {
  texts: {
    en: { title: 'Zebrafish clearance of lake cargo', summary: 'Barges are cleared before they land.', body: '' },
  },
  themes: ['e-services'],
  status: 'live',
  year: 2021,
};

async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await look();
    } catch (error) {
      if (attempt >= 200) throw error;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}

/** The main job over HTTP, the same on every way to put the product together. */
export function doesTheMainJob(start: () => Promise<Product>): void {
  let product: Product;
  let writer: Browser;
  let approver: Browser;
  let curator: Browser;
  let visitor: Browser;
  let id: string;

  beforeAll(async () => {
    product = await start();
    const as = (role: string, member?: string) => new Browser(product.url).signIn(product.account(role, member));
    [writer, approver, curator] = [await as('contributor', 'RW'), await as('approver', 'RW'), await as('curator')];
    visitor = new Browser(product.url);
  });
  afterAll(() => product?.close());

  it('knows who asks, and takes a practice from its contributor, once for an Idempotency-Key', async () => {
    expect((await writer.send('GET', '/api/auth/session')).body.person).toMatchObject({ name: 'Aline Uwase' });
    const key = { 'idempotency-key': 'main-job' };
    const begun = await writer.send('POST', '/api/practices', { content }, key);
    expect(begun.status).toBe(201);
    id = begun.body.id as string;
    expect((await writer.send('POST', '/api/practices', { content }, key)).body.id).toBe(id);
    expect((await visitor.send('GET', `/api/practices/${id}`)).status).toBe(404);
  });

  it('keeps an attachment whole', async () => {
    const form = new FormData();
    form.append('file', new Blob([pdf]), 'decree.pdf');
    const answer = await writer.send('POST', `/api/practices/${id}/attachments`, form);
    expect(answer.status).toBe(201);
    const [file] = answer.body.revision.attachments as { id: string }[];
    const read = await writer.send('GET', `/api/practices/${id}/attachments/${file!.id}`);
    expect(pdf.equals(read.body as Buffer)).toBe(true);
  });

  it('leads it over approval and a change asked for to publication', async () => {
    expect((await writer.send('POST', `/api/practices/${id}/submission`, {})).body.stage).toBe('submitted');
    expect((await approver.send('POST', `/api/practices/${id}/approval`, {})).body.stage).toBe('approved');
    expect((await curator.send('POST', `/api/practices/${id}/claim`, {})).body.stage).toBe('in-review');
    const comments = [{ field: 'texts.en.summary', text: 'How long does it take now?' }];
    const returned = await curator.send('POST', `/api/practices/${id}/review`, { decision: 'return', comments });
    expect(returned.body.stage).toBe('returned');
    const better = { ...content, texts: { en: { ...content.texts.en, summary: 'Barges are cleared in 40 minutes.' } } };
    const match = { 'if-match': `"${returned.body.version}"` };
    expect((await writer.send('PUT', `/api/practices/${id}`, better, match)).status).toBe(200);
    await writer.send('POST', `/api/practices/${id}/submission`, {});
    await approver.send('POST', `/api/practices/${id}/approval`, {});
    const published = await curator.send('POST', `/api/practices/${id}/review`, { decision: 'publish' });
    expect(published.body).toMatchObject({ stage: 'published', edition: 1 });
  });

  it('lets anybody find it by a slip of the pen and read it', async () => {
    await eventually(async () => {
      const found = await visitor.send('GET', '/api/search?q=zebrafsh');
      expect((found.body.hits as { id: string }[])[0]).toMatchObject({ id });
    });
    expect((await visitor.send('GET', `/api/practices/${id}`)).body.content.texts.en.summary).toContain('40 minutes');
  });

  it('answers what is wrong with problem documents', async () => {
    const problems = [
      [await visitor.send('POST', '/api/practices', { content }), 401, 'platform.not-signed-in'],
      [await writer.send('POST', `/api/practices/${id}/approval`, {}), 403, 'platform.not-allowed'],
      [await writer.send('POST', '/api/practices', { content: { year: 'x' } }), 422, 'platform.invalid'],
      [await visitor.send('GET', '/api/nothing'), 404, 'platform.not-found'],
      [
        await writer.send('POST', '/api/practices', { content }, { origin: 'https://evil.example' }),
        403,
        'platform.cross-site',
      ],
      [await visitor.send('GET', '/api/practices', undefined, { authorization: 'Bearer nonsense' }), 200, undefined],
    ] as const;
    for (const [{ status, body }, expected, code] of problems) expect([status, body.code]).toEqual([expected, code]);
  });

  it('takes the session away for every service when its holder signs out', async () => {
    expect((await curator.send('GET', '/api/practices?queue=review')).status).toBe(200);
    await curator.send('POST', '/api/auth/sign-out', {});
    const answer = await curator.send('POST', `/api/practices/${id}/claim`, {});
    expect([answer.status, answer.body.code]).toEqual([401, 'platform.not-signed-in']);
  });

  it('leaves read models and the index as their owners’ data are', () => expectVerified(product));

  it('describes all of it in one OpenAPI document', async () => {
    const { paths, components } = (await visitor.send('GET', '/api/openapi.json')).body;
    const known = JSON.parse(readFileSync('apps/portal/openapi.json', 'utf8')) as {
      paths: object;
      components: { schemas: object };
    };
    expect(Object.keys(paths as object).sort()).toEqual(Object.keys(known.paths).sort());
    expect(paths).toEqual(known.paths);
    expect(components).toEqual(known.components);
  });
}
