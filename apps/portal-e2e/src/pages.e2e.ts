import { mkdir } from 'node:fs/promises';
import type { Browser, Request } from 'playwright-core';
import { barriers, openBrowser, openPage, overflows, signIn } from './browser.js';
import { Product } from './product.js';

describe('the pages of the portal', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    await mkdir('test-results', { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const open = [
    '/',
    '/?q=blokchain',
    '/?view=table',
    '/?view=map',
    '/?q=zzzzqqqq',
    '/practices/sg-01',
    '/practices/sg-01/versions',
    '/practices/none',
    '/nowhere',
    '/sign-in',
    '/work-plans/2016-2018',
    '/work-plans/2016-2018?body=IMSC&status=delivered',
    '/work-plans/2016-2018/tasks/A.2.4',
    '/work-plans/2016-2018/tasks/A.99.1',
    '/innovations',
    '/single-windows',
    '/single-windows/SG',
    '/single-windows/compare?members=SG,KE,GH',
    '/e-services',
    '/technology/radar',
    '/analysis',
  ];
  const looks = [
    { width: 1280, scheme: 'light' as const, language: 'en' },
    { width: 1280, scheme: 'dark' as const, language: 'fr' },
    { width: 360, scheme: 'light' as const, language: 'fr' },
    { width: 320, scheme: 'dark' as const, language: 'en' },
  ];

  it.each(looks)(
    'have no barrier and no overflow, $width wide, $scheme, in $language',
    async ({ width, scheme, language }) => {
      const page = await openPage(browser, product.url, {
        viewport: { width, height: 860 },
        colorScheme: scheme,
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      });
      for (const path of open) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        expect([path, await barriers(page)]).toEqual([path, []]);
        expect([path, await overflows(page)]).toEqual([path, false]);
        expect([path, await page.evaluate(() => document.documentElement.lang)]).toEqual([path, language]);
        await page.screenshot({ path: `test-results/${language}-${width}-${scheme}${path.replace(/\W+/g, '-')}.png` });
      }
      await page.context().close();
    },
  );

  it.each([
    ['contributor', 'RW', ['/work', '/practices/new', '/account']],
    ['member-admin', 'RW', ['/people']],
    ['secretariat', undefined, ['/people', '/work']],
  ] as const)('have no barrier for a %s either, at 1280 and 360 pixels', async (role, member, paths) => {
    const page = await openPage(browser, product.url);
    await signIn(page, product.account(role, member));
    for (const path of paths) {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 860 });
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        expect([path, width, await barriers(page)]).toEqual([path, width, []]);
        expect([path, width, await overflows(page)]).toEqual([path, width, false]);
        await page.screenshot({ path: `test-results/${role}-${width}${path.replace(/\W+/g, '-')}.png` });
      }
    }
    await page.context().close();
  });

  it('find by keyboard alone, keep the search in the address, and go from list to practice and back', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Search' }).focus();
    await page.keyboard.type('single window');
    await page.waitForURL(/q=single/);
    await page.reload();
    expect(await page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe('single window');
    await page.getByRole('listitem').getByRole('link').first().waitFor();
    await page.context().close();
  });

  it('show a script in a text as text', async () => {
    const page = await openPage(browser, product.url);
    await signIn(page, product.account('contributor', 'RW'));
    const bad = '<script>window.broken = true</script><img src=x onerror="window.broken = true">';
    await page.goto('/practices/new');
    await page.getByLabel('Title').fill(bad);
    await page.getByLabel('Summary').fill(bad);
    await page.getByText(/^Saved \d/).waitFor();
    await page.goto('/work');
    await page.getByRole('link', { name: '<script>' }).first().waitFor();
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    await page.context().close();
  });

  it('load at most 250 kB at first, compressed', async () => {
    const page = await openPage(browser, product.url);
    const loaded: Request[] = [];
    page.on('requestfinished', (request) => {
      if (['document', 'script', 'stylesheet'].includes(request.resourceType())) loaded.push(request);
    });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(loaded.map(async (request) => (await request.sizes()).responseBodySize));
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(250_000);
    await page.context().close();
  });

  it('make the picture of the README', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/?q=single%20window%20payment&theme=e-services');
    await page.getByRole('listitem').getByRole('link').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: process.env['README_PICTURE'] ?? 'test-results/search.png' });
    await page.context().close();
  });
});
