import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, openPage, overflows, signIn } from './browser.js';
import { Product } from './product.js';

describe('an innovation in the portal', () => {
  let product: Product;
  let browser: Browser;
  let partner: Page;
  let curator: Page;
  let secretary: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    partner = await openPage(browser, product.url);
    curator = await openPage(browser, product.url);
    secretary = await openPage(browser, product.url);
    await signIn(partner, product.account('partner'));
    await signIn(curator, product.account('curator'));
    await signIn(secretary, product.account('body-secretary'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  /** A page at two widths: no barrier, nothing over the side, and a picture. */
  const sound = async (page: Page, name: string) => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 860 });
      expect([name, width, await barriers(page)]).toEqual([name, width, []]);
      expect([name, width, await overflows(page)]).toEqual([name, width, false]);
      await page.screenshot({ path: `test-results/innovations-${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 860 });
  };
  const title = 'Drones that count containers';
  const card = () => curator.getByRole('article', { name: title });
  const column = (name: string) => curator.getByRole('region', { name });

  it('is shown to everybody with its stage, its risks and its sources', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/innovations?stage=retired');
    await page.getByRole('link', { name: /Certificates of origin/ }).waitFor();
    await sound(page, 'list');
    await page.goto('/innovations/innovation-cargo-tracking');
    await page.getByRole('heading', { name: 'Risks and limits' }).waitFor();
    await page.getByText('From published sources, not confirmed').waitFor();
    await sound(page, 'page');
    await page.context().close();
  });

  it('is written by a partner and lands on the board', async () => {
    await partner.goto('/innovations/new');
    await sound(partner, 'form');
    await partner.getByLabel('Title', { exact: true }).fill(title);
    await partner.getByLabel('Summary').fill('A drone counts the containers in the yard twice a day.');
    await partner.getByText(/^Saved/).waitFor();
    await partner.getByRole('button', { name: 'Send it on' }).click();
    await partner.getByText('Say which problem it solves.').waitFor();
    await partner.getByLabel('The problem').fill('Nobody knows what stands in the yard.');
    await partner.getByLabel('Technologies', { exact: true }).fill('drones, image recognition');
    await partner.getByLabel('Innovation and emerging technologies').check();
    await partner.getByRole('button', { name: 'Send it on' }).click();
    await partner.getByRole('heading', { level: 1, name: title }).waitFor();
    await partner.getByText('Waiting for the Research Unit').waitFor();
    await curator.goto('/innovations/board');
    await column('New').getByRole('article', { name: title }).waitFor();
    await sound(curator, 'board');
  });

  it('is taken, checked and put before a body by keyboard alone', async () => {
    const tools = card().getByRole('button', { name: 'Work on it' });
    await tools.focus();
    await curator.keyboard.press('Enter');
    await card().getByRole('button', { name: 'Take it' }).press('Enter');
    await column('In triage').getByRole('article', { name: title }).waitFor();
    await tools.press('Enter');
    const check = card().getByLabel('Statements have sources');
    await check.press('Space');
    await card().getByLabel('Ask for the opinion of').selectOption('PTC');
    await column('With the bodies').getByRole('article', { name: title }).waitFor();
  });

  it('gets the opinion of the body, is published and found', async () => {
    await secretary.goto('/innovations/opinions');
    await secretary.getByRole('heading', { name: title }).waitFor();
    await sound(secretary, 'opinions');
    await secretary.getByRole('button', { name: 'Give the opinion' }).click();
    await secretary.getByText('Nothing waits for an opinion of your body.').waitFor();
    await curator.goto('/innovations/board');
    await column('To decide').getByRole('article', { name: title }).waitFor();
    await card().getByRole('button', { name: 'Work on it' }).click();
    await card().getByText('supports').waitFor();
    expect(await card().getByLabel('Statements have sources').isChecked()).toBe(true);
    await sound(curator, 'decision');
    await card().getByRole('button', { name: 'Publish' }).click();
    await column('Published and declined').getByRole('link', { name: title }).waitFor();
    const visitor = await openPage(browser, product.url);
    await visitor.goto(`/?kind=innovations&q=${encodeURIComponent('drones count containers')}`);
    await visitor.getByRole('link', { name: title }).click();
    await visitor.getByRole('heading', { level: 1, name: title }).waitFor();
    await visitor.context().close();
  });
});
