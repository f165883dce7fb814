import { Clock } from '@digital-customs/platform';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import type { DemoAccount } from '../first-accounts/first-accounts.js';
import { IdentityModule } from '../identity.module.js';
import { Browser, withAccounts } from '../testing/browser.js';
import { mostKeys } from './api-key.js';

const wanted = { member: 'RW', name: 'National site', scopes: ['read-public'], days: 30 };
const day = 24 * 3600_000;

describe('API keys', () => {
  let test: TestApp & { accounts: DemoAccount[] };
  let admin: Browser;
  let secretariat: Browser;
  beforeAll(async () => {
    test = await withAccounts(await startTestApp({ imports: [IdentityModule], ownActors: true }));
    [admin, secretariat] = [await Browser.of(test, 'member-admin'), await Browser.of(test, 'secretariat')];
  });
  afterAll(() => test.close());
  afterEach(() => jest.restoreAllMocks());

  const make = (by: Browser, given: object = {}) => by.send('POST', '/api-keys', { ...wanted, ...given });
  const list = async (by: Browser) => (await by.send('GET', '/api-keys')).body.items as Record<string, unknown>[];
  const use = (key: string, path = '/api/members/RW', method = 'GET') =>
    test.send(method, path, { headers: { authorization: `Bearer ${key}` } });

  it('are shown once, to who makes them, and then only by how they begin', async () => {
    const { status, headers, body } = await make(admin);
    expect(status).toBe(201);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.key).toMatch(/^dck_[\w-]{32}$/);
    const found = (await list(admin)).find(({ id }) => id === body.id)!;
    expect(found).toMatchObject({
      name: 'National site',
      start: body.key.slice(0, 8),
      state: 'good',
      madeBy: 'Grace Keza',
    });
    expect(JSON.stringify(found)).not.toContain(body.key);
  });

  it('let one in, and tell when they were last used', async () => {
    const { body } = await make(admin);
    expect(body.lastUsedAt).toBeNull();
    expect((await use(body.key)).status).toBe(200);
    await test.eventually(async () =>
      expect((await list(admin)).find(({ id }) => id === body.id)?.['lastUsedAt']).toMatch(/^20/),
    );
  });

  it('are refused when they are unknown, expired or revoked, and say so', async () => {
    expect((await use('dck_made-up')).body).toMatchObject({ status: 401, code: 'identity.key-unknown' });
    const { body } = await make(admin);
    const now = Date.now();
    const clock = jest.spyOn(test.app.get(Clock), 'now').mockReturnValue(new Date(now + 29 * day));
    expect((await use(body.key)).status).toBe(200);
    clock.mockReturnValue(new Date(now + 31 * day));
    expect((await use(body.key)).body).toMatchObject({ status: 401, code: 'identity.key-expired' });
    clock.mockRestore();
    expect((await admin.send('DELETE', `/api-keys/${body.id}`)).status).toBe(204);
    expect((await use(body.key)).body).toMatchObject({ status: 401, code: 'identity.key-revoked' });
    expect((await list(admin)).find(({ id }) => id === body.id)).toMatchObject({
      state: 'revoked',
      revokedBy: 'Grace Keza',
    });
  });

  it('do not help a request that brings a session besides', async () => {
    const { status } = await admin.send('GET', '/people', undefined, { authorization: 'Bearer dck_made-up' });
    expect(status).toBe(401);
  });

  it('are good for what they were made for alone', async () => {
    const { body } = await make(admin, { scopes: ['read-public', 'read-member', 'write-drafts'] });
    for (const [method, path] of [
      ['GET', '/api/auth/people'],
      ['GET', '/api/auth/api-keys'],
      ['POST', '/api/auth/api-keys'],
      ['POST', '/api/auth/invitations'],
      ['DELETE', `/api/auth/api-keys/${body.id}`],
      ['GET', '/api/auth/sessions'],
      ['POST', '/api/auth/sign-in'],
    ] as const)
      expect([path, (await use(body.key, path, method)).body.code]).toEqual([path, 'platform.out-of-scope']);
  });

  it('are kept by the Member’s own administrator; the secretariat sees and revokes them', async () => {
    const { body } = await make(admin);
    expect((await make(admin, { member: 'KE' })).status).toBe(403);
    expect((await make(secretariat)).status).toBe(403);
    expect((await make(await Browser.of(test, 'approver'))).status).toBe(403);
    expect((await list(secretariat)).map(({ id }) => id)).toContain(body.id);
    expect((await secretariat.send('DELETE', `/api-keys/${body.id}`)).status).toBe(204);
    expect((await secretariat.send('DELETE', '/api-keys/none')).status).toBe(404);
    expect((await use(body.key)).body.code).toBe('identity.key-revoked');
  });

  it.each([
    ['no scope', { scopes: [] }, 'scopes'],
    ['a scope that there is not', { scopes: ['approve'] }, 'scopes.0'],
    ['more than a year', { days: 367 }, 'days'],
    ['no name', { name: '  ' }, 'name'],
    ['no Member', { member: 'XX' }, 'member'],
  ])('are not made with %s', async (_, given, path) => {
    const { status, body } = await make(admin, given);
    expect([status, body.errors?.[0]?.path]).toEqual([422, path]);
  });

  it('stop with the role of who made them, at once', async () => {
    const { body } = await make(admin);
    const people = (await secretariat.send('GET', '/people')).body.items as { name: string; id: string; version: number; grants: object[] }[]; // prettier-ignore
    const grace = people.find(({ name }) => name === 'Grace Keza')!;
    const give = (grants: object[], version: number) =>
      secretariat.send('PUT', `/people/${grace.id}/roles`, { grants }, { 'if-match': `"${version}"` });
    await give([], grace.version);
    expect((await use(body.key)).body.code).toBe('identity.key-without-maker');
    await give(grace.grants, grace.version + 1);
    expect((await use(body.key)).status).toBe(200);
  });

  it('are at most so many for a Member at once', async () => {
    const good = (await list(admin)).filter(({ state }) => state === 'good').length;
    for (let made = good; made < mostKeys; made++) expect((await make(admin)).status).toBe(201);
    expect((await make(admin)).body).toMatchObject({ status: 409, code: 'identity.too-many-keys' });
  });
});
