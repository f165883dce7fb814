import { startTestApp, type TestApp } from '@digital-customs/testing';
import type { DemoAccount } from '../first-accounts/first-accounts.js';
import { IdentityModule } from '../identity.module.js';
import { Clock } from '@digital-customs/platform';
import { accountOf, Browser, cookiesOf, withAccounts } from '../testing/browser.js';
import { SignInAttempts } from './attempts.js';

describe('signing in', () => {
  let test: TestApp & { accounts: DemoAccount[] };
  beforeAll(
    async () => (test = await withAccounts(await startTestApp({ imports: [IdentityModule], ownActors: true }))),
  );
  afterAll(() => test.close());
  afterEach(() => jest.restoreAllMocks());

  const attempt = (email: string, password: string) => new Browser(test).signIn({ email, password });
  const minutesPass = (minutes: number) => {
    const then = Date.now() + minutes * 60_000;
    jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => new Date(then));
  };

  it('tells who one is and what one may do, and keeps the session in a cookie that scripts cannot read', async () => {
    const account = accountOf(test, 'approver');
    const answer = await new Browser(test).signIn({ ...account, email: account.email.toUpperCase() });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      person: { name: 'Eric Mugisha', email: account.email },
      grants: [{ role: 'approver', member: 'RW' }],
      permissions: expect.arrayContaining(['practice.approve', 'practice.read']),
    });
    expect(answer.body.permissions).not.toContain('practice.review');
    const [cookie] = cookiesOf(answer);
    expect(cookie).toMatch(/^digital-customs\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=604800/i);
  });

  it('gives the same answer for a wrong password and for an address that nobody has', async () => {
    const wrong = await attempt(accountOf(test, 'partner').email, 'not the password');
    const unknown = await attempt('nobody@demo.example', 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'identity.wrong-credentials' } });
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
    expect(cookiesOf(wrong)).toEqual([]);
  });

  it('refuses what is no address, and fields that are not asked for', async () => {
    expect((await attempt('nobody', 'x')).body).toMatchObject({
      code: 'platform.invalid',
      errors: [{ path: 'email' }],
    });
    const extra = await new Browser(test).send('POST', '/sign-in', {
      ...accountOf(test, 'partner'),
      callbackURL: 'https://evil.example',
    });
    expect(extra.status).toBe(422);
  });

  it('tries no more than ten wrong passwords for a person, even when they come at once, until the time has passed', async () => {
    const { email, password } = accountOf(test, 'curator');
    const answers = await Promise.all(Array.from({ length: 14 }, () => attempt(email, 'a guess')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(refused[0]!.body.code).toBe('identity.too-many-attempts');
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(14 * 60);
    expect((await attempt(email, password)).status).toBe(429);
    minutesPass(16);
    expect((await attempt(email, password)).status).toBe(200);
  });

  it('counts anew after a right password', async () => {
    const { email, password } = accountOf(test, 'vice-chair');
    for (let guess = 0; guess < 9; guess++) await attempt(email, 'a guess');
    expect((await attempt(email, password)).status).toBe(200);
    for (let guess = 0; guess < 9; guess++) await attempt(email, 'a guess');
    expect((await attempt(email, password)).status).toBe(200);
  });

  it('stops guesses for many people from one network', async () => {
    minutesPass(60);
    const attempts = test.app.get(SignInAttempts);
    for (let person = 0; person < 100; person++) await attempts.begin(`person${person}@example.org`, '192.0.2.7');
    await expect(attempts.begin('one-more@example.org', '192.0.2.7')).rejects.toMatchObject({
      code: 'identity.too-many-attempts',
    });
    await expect(attempts.begin('one-more@example.org', '192.0.2.8')).resolves.toBeDefined();
  });
});
