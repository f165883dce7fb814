import type { Browser } from 'playwright-core';
import { barriers, openBrowser, openPage, overflows, signIn } from './browser.js';
import { Product } from './product.js';

const letter = {
  id: 'IndexPractice.e1',
  reaction: 'IndexPractice',
  error: 'Error: the index has no room',
  failedAt: '2026-11-25T09:00:00.000Z',
  failures: 2,
  event: {
    id: 'e1',
    type: 'repository.practice-published.v1',
    occurredAt: '2026-11-25T08:59:00.000Z',
    actor: { id: null, name: 'Somebody' },
    aggregate: { type: 'repository.practice', id: 'p1', version: 3, sequence: 3 },
    data: {},
  },
};

describe('the operator’s page', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it('shows each service, builds the index anew, and has no barrier, wide and narrow, light and dark', async () => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [360, 'dark'],
    ] as const) {
      const page = await openPage(browser, product.url, { viewport: { width, height: 860 }, colorScheme });
      await signIn(page, product.account('secretariat'));
      await page.goto('/operations');
      await page.getByRole('row', { name: /Practices Well 0 0/ }).waitFor();
      await page.getByText('Nothing. Every piece of news has been handled.').waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.screenshot({ path: `test-results/operations-${width}.png`, fullPage: true });
      await page.getByRole('button', { name: 'Build the index anew' }).click();
      await page.getByText(/Built anew from/).waitFor();
      await page.context().close();
    }
  });

  it('lets an event that could not be handled be tried again, and given up only when asked twice', async () => {
    const page = await openPage(browser, product.url);
    const asked: string[] = [];
    await page.route('**/api/operations/search/dead-letters**', (route) => {
      const method = route.request().method();
      if (method === 'GET') return route.fulfill({ json: { items: asked.includes('DELETE') ? [] : [letter] } });
      asked.push(method);
      return method === 'POST' ? route.fulfill({ json: { handled: false } }) : route.fulfill({ status: 204 });
    });
    await signIn(page, product.account('secretariat'));
    await page.goto('/operations');
    await page.getByRole('row', { name: /Search Needs attention 0 1/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/operations-letters.png', fullPage: true });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('It failed again').waitFor();
    await page.getByRole('button', { name: 'Give it up' }).click();
    expect(asked).toEqual(['POST']);
    await page.getByRole('button', { name: 'Give it up for good' }).click();
    await page.getByText('Nothing. Every piece of news has been handled.').waitFor();
    expect(asked).toEqual(['POST', 'DELETE']);
  });

  it('tells somebody without the role whom it is for', async () => {
    const page = await openPage(browser, product.url);
    await signIn(page, product.account('contributor', 'RW'));
    await page.goto('/operations');
    await page.getByText('This page is for the people who run the platform.').waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
