import { startTestApp, type TestApp } from '@digital-customs/testing';
import type { DemoAccount } from '../first-accounts/first-accounts.js';
import { IdentityModule } from '../identity.module.js';
import type { PersonView } from '@digital-customs/contracts';
import type { z } from 'zod';
import { Browser, withAccounts } from '../testing/browser.js';

type Person = z.infer<typeof PersonView>;

describe('people and their roles', () => {
  let test: TestApp & { accounts: DemoAccount[] };
  let admin: Browser;
  let secretariat: Browser;
  beforeAll(async () => {
    test = await withAccounts(await startTestApp({ imports: [IdentityModule], ownActors: true }));
    [admin, secretariat] = [await Browser.of(test, 'member-admin'), await Browser.of(test, 'secretariat')];
  });
  afterAll(() => test.close());

  const peopleOf = async (browser: Browser) => (await browser.send('GET', '/people')).body.items as Person[];
  const find = async (email: string) => (await peopleOf(secretariat)).find((person) => person.email === email)!;
  const change = (by: Browser, { id, version }: Person, grants: object[]) =>
    by.send('PUT', `/people/${id}/roles`, { grants }, { 'if-match': `"${version}"` });

  it('are listed: all for the secretariat, its own for a Member’s administrator', async () => {
    expect(await peopleOf(secretariat)).toHaveLength(11);
    expect((await peopleOf(admin)).map(({ email }) => email).sort()).toEqual([
      'approver.rw@demo.example',
      'contributor.rw@demo.example',
      'member-admin.rw@demo.example',
    ]);
    expect((await new Browser(test).send('GET', '/people')).status).toBe(401);
  });

  it('hold at once when they change, in a session under way', async () => {
    const approver = await Browser.of(test, 'approver');
    expect((await approver.send('GET', '/session')).body.permissions).toContain('practice.approve');
    const person = await find('approver.rw@demo.example');
    const contributor = { role: 'contributor', member: 'RW' };
    const changed = await change(admin, person, [contributor]);
    expect(changed.body).toMatchObject({ grants: [contributor], version: person.version + 1 });
    const { permissions } = (await approver.send('GET', '/session')).body;
    expect(permissions).not.toContain('practice.approve');
    expect(permissions).toContain('practice.write');
  });

  it('are changed only on the version that was read', async () => {
    const person = await find('contributor.rw@demo.example');
    expect((await change(admin, { ...person, version: 99 }, [])).body).toMatchObject({
      code: 'platform.stale-version',
      currentVersion: person.version,
    });
    expect((await admin.send('PUT', `/people/${person.id}/roles`, { grants: [] })).status).toBe(428);
    expect((await admin.send('PUT', '/people/nobody/roles', { grants: [] }, { 'if-match': '*' })).status).toBe(404);
  });

  it('never leave the secretariat without a person, however the changes fall together', async () => {
    const [paul, ines] = [await find('secretariat@demo.example'), await find('curator@demo.example')];
    expect((await change(secretariat, paul, [])).status).toBe(403);
    const second = (await change(secretariat, ines, [...ines.grants, { role: 'secretariat' }])).body as Person;
    const curator = await Browser.of(test, 'curator');
    const answers = await Promise.all([
      change(secretariat, second, [{ role: 'curator' }]),
      change(curator, paul, [{ role: 'partner' }]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });
});
