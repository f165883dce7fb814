import { startTestApp, type TestApp } from '@digital-customs/testing';
import type { DemoAccount } from '../first-accounts/first-accounts.js';
import { IdentityModule } from '../identity.module.js';
import { accountOf, Browser, cookiesOf, withAccounts } from '../testing/browser.js';

describe('sessions', () => {
  let test: TestApp & { accounts: DemoAccount[] };
  beforeAll(
    async () => (test = await withAccounts(await startTestApp({ imports: [IdentityModule], ownActors: true }))),
  );
  afterAll(() => test.close());

  const personOf = async (browser: Browser) => (await browser.send('GET', '/session')).body.person;

  it('show a visitor as nobody, with what a visitor may do', async () => {
    const { body } = await new Browser(test).send('GET', '/session');
    expect(body).toMatchObject({ person: null, grants: [], expiresAt: null });
    expect(body.permissions).toContain('practice.read');
    expect(body.permissions).not.toContain('practice.write');
  });

  it('do not believe a cookie that was made up or changed', async () => {
    const browser = await Browser.of(test, 'curator');
    expect(await personOf(browser)).toMatchObject({ name: 'Inès Laurent' });
    browser.cookie = browser.cookie.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`);
    expect(await personOf(browser)).toBeNull();
    browser.cookie = 'digital-customs.session_token=made-up';
    expect(await personOf(browser)).toBeNull();
  });

  it('end at once with the sign-out, for a copy of the cookie too', async () => {
    const browser = await Browser.of(test, 'partner');
    const copy = new Browser(test);
    copy.cookie = browser.cookie;
    expect(await personOf(copy)).not.toBeNull();
    const answer = await browser.send('POST', '/sign-out');
    expect(answer.status).toBe(204);
    expect(cookiesOf(answer)[0]).toMatch(/Max-Age=0/i);
    expect(await personOf(copy)).toBeNull();
  });

  it('are listed with device and address, and ended one by one', async () => {
    const here = await Browser.of(test, 'approver', 'Firefox at the desk');
    const there = await Browser.of(test, 'approver', 'Phone');
    const { items } = (await here.send('GET', '/sessions')).body;
    expect(items).toHaveLength(2);
    expect(items.find(({ current }: { current: boolean }) => current)).toMatchObject({
      device: 'Firefox at the desk',
      address: '127.0.0.1',
    });
    const other = items.find(({ device }: { device: string }) => device === 'Phone');
    expect(await personOf(there)).not.toBeNull();
    expect((await here.send('DELETE', `/sessions/${other.id}`)).status).toBe(204);
    expect(await personOf(there)).toBeNull();
    expect(await personOf(here)).not.toBeNull();
  });

  it('sign out when the current one is ended', async () => {
    const browser = await Browser.of(test, 'decision-maker');
    const [{ id }] = (await browser.send('GET', '/sessions')).body.items;
    const ended = await browser.send('DELETE', `/sessions/${id}`);
    expect(ended.status).toBe(204);
    expect(cookiesOf(ended)[0]).toMatch(/Max-Age=0/i);
    expect(browser.cookie).toBe('');
  });

  it('of somebody else cannot be ended, nor seen', async () => {
    const mine = await Browser.of(test, 'vice-chair');
    const [{ id }] = (await mine.send('GET', '/sessions')).body.items;
    const stranger = await Browser.of(test, 'secretariat');
    expect((await stranger.send('DELETE', `/sessions/${id}`)).status).toBe(404);
    expect(await personOf(mine)).not.toBeNull();
    expect((await new Browser(test).send('GET', '/sessions')).status).toBe(401);
  });

  it('other than one’s own end with a change of password', async () => {
    const account = accountOf(test, 'body-secretary');
    const here = await Browser.of(test, 'body-secretary');
    const there = await Browser.of(test, 'body-secretary');
    const change = (current: string, next: string) => here.send('POST', '/password', { current, next });
    expect((await change('not mine', 'a new password')).body.code).toBe('identity.wrong-credentials');
    expect((await change(account.password, 'short')).body).toMatchObject({ errors: [{ path: 'next' }] });
    expect((await change(account.password, 'a new password')).status).toBe(204);
    expect(await personOf(there)).toBeNull();
    expect(await personOf(here)).toMatchObject({ email: account.email });
    expect((await new Browser(test).signIn(account)).status).toBe(401);
    expect((await new Browser(test).signIn({ ...account, password: 'a new password' })).status).toBe(200);
  });
});
