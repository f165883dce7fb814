import { startTestApp, type TestApp } from '@digital-customs/testing';
import type { DemoAccount } from '../first-accounts/first-accounts.js';
import { IdentityModule } from '../identity.module.js';
import { Browser, withAccounts } from '../testing/browser.js';

const approver = { role: 'approver', member: 'RW' };

describe('invitations', () => {
  let test: TestApp & { accounts: DemoAccount[] };
  let admin: Browser;
  let secretariat: Browser;
  beforeAll(async () => {
    test = await withAccounts(await startTestApp({ imports: [IdentityModule], ownActors: true }));
    [admin, secretariat] = [await Browser.of(test, 'member-admin'), await Browser.of(test, 'secretariat')];
  });
  afterAll(() => test.close());

  const invite = (by: Browser, email: string, ...grants: object[]) =>
    by.send('POST', '/invitations', { email, name: 'Jean', grants });
  const pathOf = ({ body }: { body: { link: string } }) => `/invitations/by-secret/${body.link.split('/').at(-1)}`;

  it('lead to an account with the roles given, signed in, and are good once', async () => {
    const invited = await invite(admin, 'Jean@example.org', approver);
    expect(invited.status).toBe(201);
    expect(invited.body.link).toMatch(/^http:\/\/[^/]+\/invitation\/[\w-]{32}$/);
    const path = pathOf(invited);
    const jean = new Browser(test);
    expect((await jean.send('GET', path)).body).toMatchObject({ email: 'jean@example.org', invitedBy: 'Grace Keza' });
    expect((await jean.send('POST', `${path}/acceptance`, { password: 'short' })).status).toBe(422);
    const joined = await jean.send('POST', `${path}/acceptance`, { password: 'a long password' });
    expect(joined.body).toMatchObject({ person: { email: 'jean@example.org' }, grants: [approver] });
    expect((await jean.send('GET', '/session')).body.person.name).toBe('Jean');
    expect((await jean.send('POST', `${path}/acceptance`, { password: 'another password' })).status).toBe(410);
    expect((await jean.send('GET', path)).body.code).toBe('identity.invitation-invalid');
    expect((await jean.signIn({ email: 'jean@example.org', password: 'a long password' })).status).toBe(200);
  });

  it('accepted twice at the same moment make one account, with the password of who was told so', async () => {
    const path = `${pathOf(await invite(admin, 'twice@example.org', approver))}/acceptance`;
    const passwords = ['password number one', 'password number two'];
    const answers = await Promise.all(passwords.map((password) => new Browser(test).send('POST', path, { password })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const password = passwords[answers.findIndex(({ status }) => status === 200)]!;
    expect((await new Browser(test).signIn({ email: 'twice@example.org', password })).status).toBe(200);
  });

  it('are refused for roles one may not give, and for people who are there', async () => {
    expect((await invite(admin, 'a@example.org', { role: 'approver', member: 'KE' })).status).toBe(403);
    expect((await invite(admin, 'a@example.org', { role: 'curator' })).status).toBe(403);
    expect((await invite(secretariat, 'a@example.org', { role: 'curator' })).status).toBe(201);
    expect((await invite(secretariat, 'curator@demo.example', approver)).body.code).toBe('identity.person-exists');
    const curator = await Browser.of(test, 'curator');
    expect((await invite(curator, 'b@example.org', approver)).status).toBe(403);
    expect((await invite(new Browser(test), 'b@example.org', approver)).status).toBe(401);
  });

  it('are seen by who may give them, and can be taken back', async () => {
    const far = await invite(secretariat, 'far@example.org', { role: 'contributor', member: 'CR' });
    const emailsFor = async (browser: Browser) =>
      (await browser.send('GET', '/invitations')).body.items.map(({ email }: { email: string }) => email);
    expect(await emailsFor(secretariat)).toContain('far@example.org');
    expect(await emailsFor(admin)).not.toContain('far@example.org');
    expect((await admin.send('DELETE', `/invitations/${far.body.id}`)).status).toBe(403);
    expect((await secretariat.send('DELETE', `/invitations/${far.body.id}`)).status).toBe(204);
    expect(await emailsFor(secretariat)).not.toContain('far@example.org');
    expect((await new Browser(test).send('GET', pathOf(far))).status).toBe(410);
  });
});
