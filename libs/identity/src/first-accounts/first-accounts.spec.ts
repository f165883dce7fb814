import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import { Accounts } from '../accounts/accounts.js';
import { IdentityModule } from '../identity.module.js';
import { PersonStore } from '../people/person.store.js';
import { Browser } from '../testing/browser.js';
import { type DemoAccount, FirstAccounts } from './first-accounts.js';

describe('the first accounts of an installation', () => {
  let folder: string;
  let test: TestApp;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'first-accounts-'));
    test = await startTestApp({ imports: [IdentityModule], ownActors: true, dataDir: folder });
  });
  afterEach(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  const file = () => join(folder, 'demo-accounts.json');
  const written = async () => JSON.parse(await readFile(file(), 'utf8')) as DemoAccount[];
  const signIn = (account: DemoAccount) => new Browser(test).signIn(account);

  it('are one for each role, written down for the owner alone and told once', async () => {
    const made = await test.app.get(FirstAccounts).demo();
    expect(new Set(made.map(({ role }) => role)).size).toBe(9);
    expect(new Set(made.map(({ password }) => password)).size).toBe(made.length);
    expect(await written()).toEqual(made);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect((await signIn(made.at(-1)!)).status).toBe(200);
    expect(await test.app.get(FirstAccounts).demo()).toEqual([]);
  });

  it('are completed by the next start after one that was cut short', async () => {
    const first = test.app.get(FirstAccounts);
    const people = test.app.get(PersonStore);
    const open = jest.spyOn(test.app.get(Accounts), 'open');
    const create = jest.spyOn(people, 'create').mockRejectedValueOnce(new Error('power cut'));
    await expect(first.demo()).rejects.toThrow('power cut');
    expect(await people.isEmpty()).toBe(true);
    create.mockRestore();
    open.mockRestore();
    const made = await first.demo();
    expect(made).toEqual(await written());
    for (const account of made.slice(0, 2)) expect((await signIn(account)).status).toBe(200);
  });

  it('are not made where people are already', async () => {
    await test.app
      .get(Accounts)
      .open(
        { email: 'real@example.org', name: 'Real', password: 'a long password', grants: [] },
        { id: null, name: '', grants: [] },
      );
    expect(await test.app.get(FirstAccounts).demo()).toEqual([]);
    await expect(stat(file())).rejects.toThrow('ENOENT');
  });

  it('without demonstration are one invitation for the secretariat, of which the latest link is good', async () => {
    const first = test.app.get(FirstAccounts);
    const [older, link] = [await first.secretariat(), await first.secretariat()];
    const visit = (path: string | null) => `/invitations/by-secret/${path!.split('/').at(-1)}`;
    expect((await new Browser(test).send('GET', visit(older))).status).toBe(410);
    const browser = new Browser(test);
    const joined = await browser.send('POST', `${visit(link)}/acceptance`, { password: 'a long password' });
    expect(joined.body.grants).toEqual([{ role: 'secretariat' }]);
    expect(await first.secretariat()).toBeNull();
  });

  it('sign cookies with a secret that the owner alone can read', async () => {
    expect((await stat(join(folder, 'identity-secret'))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(folder, 'identity-secret'), 'utf8')).trim()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stop the start when the secret is damaged', async () => {
    await writeFile(join(folder, 'identity-secret'), '');
    const { keptSecret } = await import('../accounts/kept-secret.js');
    expect(() => keptSecret(folder)).toThrow(/identity-secret: holds no secret/);
  });
});
