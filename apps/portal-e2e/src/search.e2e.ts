import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, openPage, overflows, signIn } from './browser.js';
import { Product } from './product.js';

describe('search in the portal', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  });
  afterAll(() => Promise.all([browser?.close(), product?.close()]));

  const box = (page: Page) => page.getByRole('combobox', { name: 'Search' });

  it('proposes terms and titles while one types, to be chosen with the arrow keys', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/');
    await box(page).pressSequentially('guichet uni');
    await page.getByRole('option', { name: 'single window', exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=single\+window/);
    await page.getByRole('article').first().waitFor();
    await page.context().close();
  });

  it('finds texts in another language and says by which words', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/?q=guichet+unique');
    await page.getByText('which means the same as “guichet unique”').first().waitFor();
    await page.getByRole('checkbox', { name: 'Exact words only' }).click();
    await page.waitForURL(/exact=true/);
    await page.getByText('which means the same as').first().waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('looks in the Work Plan for the same words', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/?q=drones');
    await page.getByRole('button', { name: /^Work Plan/ }).click();
    await page.waitForURL(/kind=plan/);
    await page
      .getByText(/^Task A\.\d/)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('table').waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    expect([await barriers(page), await overflows(page)]).toEqual([[], false]);
    await page.context().close();
  });

  it('shows results before facets on a slow line, and nothing jumps once they are there', async () => {
    const page = await openPage(browser, product.url);
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    const [latency, throughput] = [400, 50_000];
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    page.setDefaultTimeout(60_000);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let facets = false;
    page.on('response', (answer) => (facets ||= /facet-panel/.test(answer.url())));
    await page.goto('/?q=blockchain', { waitUntil: 'commit' });
    await page.getByRole('article').first().waitFor();
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const [answer, panel] = [/\/api\/search\?/, /facet-panel/].map((sought) =>
      asked.findIndex((name) => sought.test(name)),
    );
    expect(answer).toBeGreaterThan(-1);
    if (panel! > -1) expect(answer).toBeLessThan(panel!);
    await page.getByRole('checkbox', { name: /^Pilot/ }).waitFor();
    expect(facets).toBe(true);
    const jumped = await page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
    );
    expect(jumped).toBeLessThan(0.1);
    await page.context().close();
  });

  it('is worked by keyboard alone: words, a filter and its chip, the first result', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/');
    await page.getByRole('article').first().waitFor();
    const tabTo = async (name: RegExp) => {
      const seen: string[] = [];
      for (let presses = 0; presses < 80; presses++) {
        const focused = await page.locator(':focus').ariaSnapshot();
        if (name.test(focused)) return;
        seen.push(focused);
        await page.keyboard.press('Tab');
      }
      throw new Error(`No way by keyboard to ${name}, only to ${seen.join(' ')}`);
    };
    await box(page).focus();
    await page.keyboard.type('single window');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=single\+window/);
    await tabTo(/checkbox "Europe/);
    await page.keyboard.press('Space');
    await page.waitForURL(/region=EUR/);
    await tabTo(/button .*Europe/);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search.includes('region=EUR'));
    await page.getByRole('article').first().getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/practices\//);
    await page.context().close();
  });

  it('shows the way on where nothing is found', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/?q=blockchain&region=WCA&year_to=1980');
    await page.getByText('No practice matches').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto('/?q=blockchain&year_to=1980');
    await page.getByRole('button', { name: /^Without the filter “Go-live year”/ }).click();
    await page.getByRole('article').first().waitFor();
    await page.context().close();
  });

  it('keeps a search under a name for who is signed in, and tells visitors how', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/?q=blockchain&region=AMS');
    await page.getByRole('button', { name: 'Saved searches' }).click();
    await page.getByText('Sign in to keep searches').waitFor();
    expect(await barriers(page)).toEqual([]);
    await signIn(page, product.account('curator'));
    await page.goto('/?q=blockchain&region=AMS');
    const menu = page.getByRole('button', { name: 'Saved searches' });
    await menu.click();
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByLabel('Name of the search').fill('Blockchain in the Americas');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto('/?kind=plan');
    await menu.click();
    await page.getByText('Nothing new').waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    await menu.click();
    await page.getByText('Nothing new').waitFor();
    expect([await barriers(page), await overflows(page)]).toEqual([[], false]);
    await page.getByRole('link', { name: 'Blockchain in the Americas' }).click();
    await page.waitForURL(/q=blockchain&region=AMS$/);
    await page.context().close();
  });

  it('leads from a practice to similar ones', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/?q=blockchain');
    await page.getByRole('article').first().getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Similar practices' }).waitFor();
    await page.context().close();
  });

  it('lets the curator add words that count from the next search on', async () => {
    const page = await openPage(browser, product.url);
    await signIn(page, product.account('curator'));
    await page.goto('/vocabulary');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a group' }).click();
    const form = page.getByRole('form', { name: 'Add a group' });
    await form.getByLabel('Name of the group').fill('wonderchain');
    await form.getByLabel('English').fill('blockchain\na term of too many words');
    await form.getByLabel('French').fill('merveillochaine');
    await form.getByLabel('Sources').fill('A test');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('A term has at most three words.').waitFor();
    await form.getByLabel('English').fill('blockchain');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await page.goto('/?q=merveillochaine');
    await page.getByText('which means the same as “merveillochaine”').first().waitFor();
    await page.context().close();
  });
});
