import { startTestApp, type TestApp, TestProvider } from '@digital-customs/testing';
import { signOnSettings } from '../accounts/identity.config.js';
import type { DemoAccount } from '../first-accounts/first-accounts.js';
import { IdentityModule } from '../identity.module.js';
import { accountOf, cookiesOf, withAccounts } from '../testing/browser.js';

const portal = 'http://127.0.0.1:4250';
const callback = `${portal}/api/auth/single-sign-on/callback`;

describe('single sign-on', () => {
  let provider: TestProvider;
  let test: TestApp & { accounts: DemoAccount[] };
  beforeAll(async () => {
    // The provider warns that it is set up for a test.
    for (const said of ['info', 'warn'] as const) jest.spyOn(console, said).mockImplementation(() => {});
    provider = await TestProvider.start(callback);
    Object.assign(process.env, provider.settings, { OIDC_NAME: 'Rwanda Revenue Authority' });
    test = await withAccounts(await startTestApp({ imports: [IdentityModule], ownActors: true, publicUrl: portal }));
  });
  afterAll(async () => {
    await test?.close();
    await provider?.close();
    for (const name of [...Object.keys(provider.settings), 'OIDC_NAME']) delete process.env[name];
  });

  const get = (path: string, cookie = '') =>
    test.send('GET', `/api/auth${path}`, { headers: { ...(cookie && { cookie }) } });
  /** Walks to the provider and through it; resolves to the address that it sends the browser back to. */
  const leave = async (to = '/practices?sort=newest') => {
    const left = await get(`/single-sign-on/start?to=${encodeURIComponent(to)}`);
    const jar = new Map<string, string>();
    let address = String(left.headers['location']);
    while (!address.startsWith(callback)) {
      const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
      const answer = await fetch(address, { redirect: 'manual', headers });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/)!;
        jar.set(name!, value!);
      }
      const next = answer.headers.get('location');
      if (!next) throw new Error(`${answer.status} ${await answer.text()}`);
      address = new URL(next, address).href;
    }
    const pending = cookiesOf(left)[0]!;
    return { pending: pending.split(';')[0]!, path: address.slice(`${portal}/api/auth`.length), cookie: pending };
  };
  const signOn = async (to?: string) => {
    const { pending, path } = await leave(to);
    return get(path, pending);
  };
  const sessionOf = async (answer: Awaited<ReturnType<typeof get>>) => {
    const cookie = cookiesOf(answer).find((each) => each.startsWith('digital-customs.session_token='));
    return (await get('/session', cookie?.split(';')[0])).body;
  };
  const problemOf = (answer: Awaited<ReturnType<typeof get>>) => {
    expect(answer.status).toBe(302);
    expect(cookiesOf(answer).filter((cookie) => cookie.includes('session_token'))).toEqual([]);
    return new URL(String(answer.headers['location']), portal).searchParams.get('problem');
  };

  it('is offered by the name of who is asked', async () => {
    expect((await get('/single-sign-on')).body).toEqual({ provider: 'Rwanda Revenue Authority' });
  });

  it('signs in the person with the verified address, with the roles given here and no other, and goes on where they were', async () => {
    const { email } = accountOf(test, 'approver');
    provider.login = { email: email.toUpperCase(), verified: true };
    const answer = await signOn();
    expect([answer.status, answer.headers['location']]).toEqual([302, '/practices?sort=newest']);
    const session = await sessionOf(answer);
    expect(session).toMatchObject({ person: { email }, grants: [{ role: 'approver', member: 'RW' }] });
  });

  it.each([
    ['an address that the provider has not verified', () => ({ email: accountOf(test, 'approver').email, verified: false }), 'identity.sign-on-unverified'],
    ['an address that nobody has here', () => ({ email: 'stranger@customs.example', verified: true }), 'identity.sign-on-unknown'],
    ['somebody who gives up there', () => null, 'identity.sign-on-failed'],
  ])('leads back to the sign-in page for %s', async (_, login, problem) => {
    provider.login = login();
    expect(problemOf(await signOn())).toBe(problem);
  }); // prettier-ignore

  it('opens no account for a stranger', async () => {
    provider.login = { email: 'stranger@customs.example', verified: true };
    await signOn();
    const secretariat = await test.send('POST', '/api/auth/sign-in', {
      body: credentials(accountOf(test, 'secretariat')),
    });
    const people = await get('/people', cookiesOf(secretariat)[0]!.split(';')[0]);
    expect(JSON.stringify(people.body)).not.toContain('stranger');
  });

  it('takes nothing from another browser, twice, or after ten minutes', async () => {
    provider.login = { email: accountOf(test, 'approver').email, verified: true };
    const { pending, path } = await leave();
    expect(problemOf(await get(path))).toBe('identity.sign-on-failed');
    const other = await leave();
    expect(problemOf(await get(path, other.pending))).toBe('identity.sign-on-failed');
    expect(problemOf(await get(path, `${pending}x`))).toBe('identity.sign-on-failed');
    expect((await get(path, pending)).headers['location']).toBe('/practices?sort=newest');
    expect(problemOf(await get(path, pending))).toBe('identity.sign-on-failed');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'goes on to no other site: %s',
    async (to) => {
      provider.login = { email: accountOf(test, 'approver').email, verified: true };
      expect((await signOn(to)).headers['location']).toBe('/');
    },
  );

  it('keeps what it remembers from scripts and other paths', async () => {
    expect((await leave()).cookie).toMatch(/Path=\/api\/auth\/single-sign-on; Max-Age=600; HttpOnly; SameSite=Lax$/);
  });

  it('says so while the provider is away', async () => {
    const away = await TestProvider.start(callback);
    await away.close();
    Object.assign(process.env, { OIDC_DISCOVERY_URL: `${away.issuer}/.well-known/openid-configuration` });
    const other = await startTestApp({ imports: [IdentityModule], ownActors: true, publicUrl: portal });
    delete process.env['OIDC_DISCOVERY_URL'];
    const answer = await other.send('GET', '/api/auth/single-sign-on/start');
    expect([answer.status, answer.body.code]).toEqual([503, 'identity.sign-on-away']);
    await other.close();
  });
});

describe('without a provider', () => {
  it('nothing is offered, and nobody is led anywhere', async () => {
    const test = await startTestApp({ imports: [IdentityModule], ownActors: true });
    expect((await test.send('GET', '/api/auth/single-sign-on')).body).toEqual({ provider: null });
    for (const path of ['start', 'callback'])
      expect((await test.send('GET', `/api/auth/single-sign-on/${path}`)).status).toBe(404);
    await test.close();
  });

  it('half of its settings stop the start, by name', () => {
    process.env['OIDC_ISSUER'] = 'https://login.customs.example';
    const start = () => signOnSettings(undefined);
    expect(start).toThrow(/OIDC_CLIENT_ID: is not set.*\n.*OIDC_CLIENT_SECRET.*\n.*PUBLIC_URL/);
    delete process.env['OIDC_ISSUER'];
  });
});

const credentials = ({ email, password }: DemoAccount) => ({ email, password });
