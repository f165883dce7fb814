import { FirstAccounts, IdentityModule } from '@digital-customs/identity';
import { RepositoryModule } from '@digital-customs/repository';
import { MaturityModule } from '@digital-customs/maturity';
import { startTestApp, type TestApp } from '@digital-customs/testing';

const keyOf = { 'read-public': '', 'read-member': '', 'write-drafts': '' };
const content = { language: 'en', texts: { en: { title: 'Pre-arrival risk engine' } } };

describe('what a Member’s API key reaches', () => {
  let test: TestApp;
  const cookies: Record<string, string> = {};
  const as = (role: string) => ({ headers: { cookie: cookies[role]! } });
  const by = (key: string, headers = {}) => ({ headers: { authorization: `Bearer ${key}`, ...headers } });
  const draft = async (sender: object) => {
    const { status, body } = await test.send('POST', '/api/practices', { ...sender, body: { content } });
    expect(status).toBe(201);
    return body as { id: string; version: number; member: string };
  };

  beforeAll(async () => {
    test = await startTestApp({
      imports: [IdentityModule, RepositoryModule.for({ samples: true }), MaturityModule],
      ownActors: true,
    });
    for (const { email, password, role, member } of await test.app.get(FirstAccounts).demo()) {
      if (member && member !== 'RW') continue;
      const { headers } = await test.send('POST', '/api/auth/sign-in', { body: { email, password } });
      cookies[role] = String([headers['set-cookie']].flat()[0]).split(';')[0]!;
    }
    for (const scope of Object.keys(keyOf) as (keyof typeof keyOf)[]) {
      const body = { member: 'RW', name: scope, scopes: [scope], days: 1 };
      keyOf[scope] = (await test.send('POST', '/api/auth/api-keys', { ...as('member-admin'), body })).body.key;
    }
  });
  afterAll(() => test.close());

  it('is what everybody reads, for a key to what is public', async () => {
    const { id } = await draft(as('contributor'));
    const key = by(keyOf['read-public']);
    expect((await test.send('GET', '/api/practices', key)).body).toEqual(
      (await test.send('GET', '/api/practices')).body,
    );
    expect((await test.send('GET', `/api/practices/${id}`, key)).status).toBe(404);
    expect((await test.send('GET', `/api/practices/${id}`, by(keyOf['read-member']))).status).toBe(200);
    expect((await test.send('GET', '/api/maturity/assessments', key)).body.code).toBe('platform.out-of-scope');
    expect((await test.send('GET', '/api/maturity/assessments', by(keyOf['read-member']))).status).toBe(200);
  });

  it('is the drafts of its own Member, to write and never to approve', async () => {
    const { id, version, member } = await draft(by(keyOf['write-drafts']));
    expect(member).toBe('RW');
    const edit = await test.send('PUT', `/api/practices/${id}`, {
      ...by(keyOf['write-drafts'], { 'if-match': `"${version}"` }),
      body: content,
    });
    expect([edit.status, edit.body.version]).toEqual([200, version + 1]);
    const foreign = await test.send('POST', '/api/practices', {
      ...by(keyOf['write-drafts']),
      body: { member: 'KE', content },
    });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'repository.not-your-member']);
    const approve = (sender: object) => test.send('POST', `/api/practices/${id}/approval`, { ...sender, body: {} });
    for (const key of Object.values(keyOf)) expect((await approve(by(key))).body.code).toBe('platform.out-of-scope');
    expect((await test.send('GET', `/api/practices/${id}`, by(keyOf['write-drafts']))).body).toMatchObject({
      status: 403,
      code: 'platform.out-of-scope',
      scopes: ['read-public', 'read-member'],
    });
  });

  it('says under which name it wrote', async () => {
    const { id } = await draft(by(keyOf['write-drafts']));
    const { body } = await test.send('GET', `/api/practices/${id}`, as('contributor'));
    expect(JSON.stringify(body)).toContain(`write-drafts (${keyOf['write-drafts'].slice(0, 8)}…)`);
  });
});
