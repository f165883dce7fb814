import { Browser } from './browser.js';
import { Program } from './program.js';
import { type Product, startApart } from './product.js';

describe('the gateway in front of separate processes', () => {
  let product: Product;
  let writer: Browser;
  beforeAll(async () => {
    product = await startApart();
    writer = await new Browser(product.url).signIn(product.account('contributor', 'RW'));
  });
  afterAll(() => product?.close());

  it('gives nobody the tokens by which services know who asks', async () => {
    for (const path of [
      '/api/auth/token',
      '/api/auth/token/',
      '/api/auth/token?x',
      '/api/auth/%74oken',
      '/api//auth/token',
    ])
      expect([path, (await writer.send('GET', path)).status]).toEqual([path, 404]);
  });

  it('tells a service nothing that the caller says of itself', async () => {
    const visitor = new Browser(product.url);
    const forged = { authorization: `Bearer ${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.` };
    const answer = await visitor.send('POST', '/api/practices', {}, forged);
    expect([answer.status, answer.body.code]).toEqual([401, 'platform.not-signed-in']);
  });

  it('lets an API key reach as far as its scopes in every service, and not after it was revoked', async () => {
    const admin = await new Browser(product.url).signIn(product.account('member-admin', 'RW'));
    const wanted = { member: 'RW', name: 'Archive', scopes: ['read-public', 'write-drafts'], days: 1 };
    const { body: made } = await admin.send('POST', '/api/auth/api-keys', wanted);
    const system = new Browser(product.url);
    const key = { authorization: `Bearer ${made.key}` };
    const content = { language: 'en', texts: { en: { title: 'Written by a system' } } };
    const draft = await system.send('POST', '/api/practices', { content }, key);
    expect([draft.status, draft.body.member]).toEqual([201, 'RW']);
    expect(draft.headers.get('ratelimit')).toMatch(/^"changes";r=\d+;t=\d+$/);
    const approval = await system.send('POST', `/api/practices/${draft.body.id}/approval`, {}, key);
    expect([approval.status, approval.body.code]).toEqual([403, 'platform.out-of-scope']);
    expect((await system.send('GET', `/api/practices/${draft.body.id}`, undefined, key)).status).toBe(404);
    expect((await admin.send('DELETE', `/api/auth/api-keys/${made.id}`)).status).toBe(204);
    const after = await system.send('GET', '/api/practices', undefined, key);
    expect([after.status, after.body.code]).toEqual([401, 'identity.key-revoked']);
  });

  it('says which service is away while the others go on, and has it again when it is back', async () => {
    const repository = product.programs.get('repository')!;
    const settings = repository.settings;
    await repository.end('SIGKILL');
    const away = await writer.send('GET', '/api/practices');
    expect([away.status, away.body.code]).toEqual([503, 'platform.unavailable']);
    expect(away.body.detail).toContain('repository');
    expect((await writer.send('GET', '/api/search?q=customs')).status).toBe(200);
    product.programs.set('repository', await Program.start('repository', settings));
    expect((await writer.send('GET', '/api/practices')).status).toBe(200);
  });

  it('knows a session for a while although identity is away, and asks for patience after', async () => {
    const identity = product.programs.get('identity')!;
    const settings = identity.settings;
    expect((await writer.send('GET', '/api/practices?queue=own')).status).toBe(200);
    await identity.end('SIGKILL');
    expect((await new Browser(product.url).send('GET', '/api/practices')).status).toBe(200);
    const answer = await writer.send('POST', '/api/auth/sign-in', { email: 'a@example.org', password: 'none of them' });
    expect([answer.status, answer.body.code]).toEqual([503, 'platform.unavailable']);
    product.programs.set('identity', await Program.start('identity', settings));
    expect((await writer.send('GET', '/api/auth/session')).body.person).toMatchObject({ name: 'Aline Uwase' });
  });

  it('leads operators to the service that they name', async () => {
    const operator = await new Browser(product.url).signIn(product.account('secretariat'));
    expect((await operator.send('GET', '/api/operations/search/dead-letters')).body).toEqual({ items: [] });
    expect((await operator.send('GET', '/api/operations/nobody/dead-letters')).status).toBe(404);
    const replayed = await operator.send('POST', '/api/operations/search/replay', {});
    expect(replayed.body.events).toBeGreaterThan(0);
    expect((await operator.send('GET', '/api/operations/search/lag')).body).toEqual({ events: 0 });
  });

  it('ends every process in good order when told', async () => {
    for (const [name, program] of product.programs) expect([name, await program.end()]).toEqual([name, 0]);
  });
});
