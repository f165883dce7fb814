import type { Browser } from 'playwright-core';
import { openBrowser, openPage, soundUnder } from './browser.js';
import { Product } from './product.js';

const sound = soundUnder('citation');

describe('what is told of a record to those who cite or crawl it', () => {
  let product: Product;
  let browser: Browser;
  let practice: { id: string; titles: Record<string, string> };
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    for (let attempt = 0; attempt < 100 && !practice; attempt++) {
      const answer = await fetch(`${product.url}/api/practices?member=CR&limit=1`);
      practice = ((await answer.json()) as { items: (typeof practice)[] }).items[0]!;
      if (!practice) await new Promise((later) => setTimeout(later, 200));
    }
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it('is cited at an address that shows the version that was cited', async () => {
    const page = await openPage(browser, product.url);
    await page.goto(`/practices/${practice.id}`);
    await page.getByRole('button', { name: 'Cite' }).click();
    const sheet = page.getByRole('dialog', { name: 'Cite this practice' });
    const bibtex = await sheet.getByLabel('BibTeX', { exact: true }).last().textContent();
    expect(bibtex).toContain('@misc{cr-');
    await sound(page, 'cite');
    const address = (await sheet.getByRole('link').first().getAttribute('href'))!;
    await page.goto(address);
    await page.getByRole('note').getByText('This address always shows this version.').waitFor();
    await sound(page, 'version');
    await page.context().close();
  });

  it('is told in the head of the page, in the language of the address, and nothing is refused by the policy', async () => {
    const html = await (await fetch(`${product.url}/practices/${practice.id}`)).text();
    expect(html).toContain('<script type="application/ld+json">{"@context":"https://schema.org"');
    expect(html).toContain('hreflang="fr"');
    const page = await openPage(browser, product.url);
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto(`/practices/${practice.id}?lang=fr`);
    await page.getByRole('button', { name: 'Citer' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it('is in the sitemap that robots are led to', async () => {
    const robots = await (await fetch(`${product.url}/robots.txt`)).text();
    expect(robots).toContain(`Sitemap: ${product.url}/sitemap.xml`);
    const part = await (await fetch(`${product.url}/sitemaps/1.xml`)).text();
    expect(part).toContain(`<loc>${product.url}/practices/${practice.id}</loc>`);
    expect((await fetch(`${product.url}/sitemaps/99.xml`)).status).toBe(404);
  });
});
