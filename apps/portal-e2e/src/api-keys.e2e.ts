import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

const run = promisify(execFile);
const sound = soundUnder('api');

describe('API keys and the guide to the API', () => {
  let product: Product;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'digital-customs-guide-'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const programIn = (page: Page) =>
    page.getByRole('region', { name: '2. Send the first request' }).locator('code').innerText();

  it('make a key that is shown once, and works in each example of the guide, until it is revoked', async () => {
    const page = await openPage(browser, product.url);
    await signIn(page, product.account('member-admin', 'RW'));
    await page.goto('/people');
    await page.getByRole('link', { name: 'API keys' }).click();
    await page.getByText('There is no key yet.').waitFor();
    await page.getByRole('button', { name: 'Make the key' }).click();
    await page.getByText('Say what the key is for').waitFor();
    await page.getByLabel('What it is for').fill('National Customs site');
    await page.getByLabel('Read what your Member may read').check();
    await page.getByRole('button', { name: 'Make the key' }).click();
    const shown = page.getByRole('status').filter({ hasText: 'shown this once' });
    const key = await shown.locator('code').innerText();
    expect(key).toMatch(/^dck_/);
    await page.getByRole('listitem').filter({ hasText: 'National Customs site' }).getByText('Never used.').waitFor();
    await sound(page, 'keys');

    await page.getByRole('link', { name: 'How to use the API' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ requests$/ })
      .waitFor();
    const env = { ...process.env, DIGITAL_CUSTOMS_KEY: key };
    const sent: Record<string, string> = {};
    sent['curl'] = (await run('sh', ['-c', `${await programIn(page)} -s`], { env })).stdout;
    await page.getByText('TypeScript', { exact: true }).click();
    const script = join(folder, 'first.mjs');
    await page.waitForURL(/in=typescript/);
    await writeFile(script, await programIn(page));
    sent['typescript'] = (await run(process.execPath, [script], { env })).stdout;
    await page.getByText('Python', { exact: true }).click();
    await page.waitForURL(/in=python/);
    sent['python'] = (await run('python3', ['-c', await programIn(page)], { env })).stdout;
    for (const [program, text] of Object.entries(sent)) {
      const id = /\bid["']?: ?["']([\w-]+)["']/.exec(text)?.[1];
      expect([program, id]).toEqual([program, expect.any(String)]);
    }

    await page.goto('/api-keys');
    const row = page.getByRole('listitem').filter({ hasText: 'National Customs site' });
    await row.getByText(/Last used/).waitFor();
    await row.getByRole('button', { name: 'Revoke the key National Customs site', exact: true }).click();
    await row.getByRole('button', { name: 'Revoke the key National Customs site for good' }).click();
    await page.getByText('1 key that is no longer good').click();
    await page.getByText('Revoked by Grace Keza').waitFor();
    expect(await barriers(page)).toEqual([]);
    const answer = await fetch(`${product.url}/api/practices`, { headers: { authorization: `Bearer ${key}` } });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'identity.key-revoked' }),
    ]);
    await page.context().close();
  });

  it('show each request with a program that sends it, to be found by a word, in both languages, light and dark', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/');
    await page.getByRole('link', { name: 'API guide' }).click();
    await page.getByLabel('Find a request').fill('single-windows');
    await page.getByText('List single windows').click();
    const program = page.getByRole('region', { name: 'List single windows' });
    expect(await program.innerText()).toContain(`${product.url}/api/single-windows?limit=5`);
    await sound(page, 'guide');
    await page.context().close();
    const french = await openPage(browser, product.url, { locale: 'fr-FR', colorScheme: 'dark' });
    await french.goto('/api-guide?in=python');
    await french
      .getByRole('status')
      .filter({ hasText: /^\d+ requêtes$/ })
      .waitFor();
    await french.getByLabel('Trouver une requête').fill('/api/practices');
    await french.getByText('Create practice').click();
    await sound(french, 'guide-fr');
    await french.context().close();
  });

  it('tell somebody who does not administer a Member whom to ask', async () => {
    const page = await openPage(browser, product.url);
    await signIn(page, product.account('contributor', 'RW'));
    await page.goto('/api-keys');
    await page.getByText('Ask the administrator of your Member for a key.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});
