import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, openPage, overflows, signIn } from './browser.js';
import { Product } from './product.js';

describe('the technology radar, the Technology Network, research notes and analysis', () => {
  let product: Product;
  let browser: Browser;
  let curator: Page;
  let partner: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    curator = await openPage(browser, product.url);
    partner = await openPage(browser, product.url);
    await signIn(curator, product.account('curator'));
    await signIn(partner, product.account('partner'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  it.each([
    ['/technology/radar', 1280],
    ['/technology/radar', 360],
    ['/technology/blockchain', 1280],
    ['/technology/network', 360],
    ['/technology/network/unctad-asycuda', 1280],
    ['/technology/research', 1280],
    ['/analysis', 1280],
    ['/analysis', 360],
  ])('shows %s at %i without barriers', async (path, width) => {
    const page = await openPage(browser, product.url, { viewport: { width, height: 860 } });
    await page.goto(path);
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.context().close();
  });

  it('leads by keyboard from the picture to a technology', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/technology/radar');
    await page.getByRole('link', { name: 'Blockchain, Pilot, new on the radar' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Blockchain and distributed ledgers' }).waitFor();
    await page.getByRole('link', { name: /CADENA/ }).waitFor();
    await page.context().close();
  });

  it('lets a curator draft the next edition, move a technology with a reason, and publish it', async () => {
    await curator.goto('/technology/radar');
    await curator.getByRole('button', { name: 'Draft the next edition' }).click();
    const drones = curator.getByRole('group', { name: 'Drones' });
    await drones.getByLabel('Ring').selectOption('pilot');
    await curator.getByRole('button', { name: 'Publish this edition' }).click();
    await curator.getByText('Say in both languages why drones moves to “pilot”.').first().waitFor();
    await drones.getByLabel('Reason in English').fill('Two ports pilot them.');
    await drones.getByLabel('Reason in French').fill('Deux ports les pilotent.');
    expect(await barriers(curator)).toEqual([]);
    await curator.getByRole('button', { name: 'Publish this edition' }).click();
    await curator.waitForURL(/\/technology\/radar$/);
    await curator.getByRole('link', { name: 'Drones, Pilot, nearer to use' }).waitFor();
    expect(await curator.getByLabel('Edition').locator('option').count()).toBe(2);
  });

  it('takes a provider from its partner over the secretariat to the Member that confirms', async () => {
    await partner.goto('/technology/network/new');
    await partner.getByLabel('Name of the provider').fill('Harbour Labs');
    await partner.getByLabel('What it does, in English').fill('Makes seals that report where they are.');
    await partner.getByLabel('Name of the solution').fill('SealOne');
    await partner.getByRole('combobox', { name: 'Members served' }).fill('Rwanda');
    await partner.getByRole('option', { name: 'Rwanda' }).click();
    expect(await barriers(partner)).toEqual([]);
    await partner.getByRole('button', { name: 'Send for acceptance' }).click();
    await partner.getByText('Waiting for acceptance').waitFor();
    const address = new URL(partner.url()).pathname;

    const secretariat = await openPage(browser, product.url);
    await signIn(secretariat, product.account('secretariat'));
    await secretariat.goto('/technology/network');
    await secretariat.getByRole('region', { name: 'Waiting for your decision' }).getByRole('link', { name: 'Harbour Labs' }).click(); // prettier-ignore
    await secretariat.getByRole('button', { name: 'Accept' }).click();
    await secretariat.getByRole('button', { name: 'Accept' }).waitFor({ state: 'detached' });

    const approver = await openPage(browser, product.url);
    await signIn(approver, product.account('approver', 'RW'));
    await approver.goto(address);
    await approver.getByRole('button', { name: 'Confirm' }).click();
    await approver.getByText(/^Confirmed by the Member on/).waitFor();
    expect(await barriers(approver)).toEqual([]);

    const visitor = await openPage(browser, product.url);
    await visitor.goto(address);
    await visitor.getByText('Rwanda · SealOne').waitFor();
  });

  it('shows a research note once a curator has accepted it', async () => {
    await partner.goto('/technology/research/new');
    await partner.getByLabel('Title').fill('Seals that speak');
    await partner.getByLabel('Abstract').fill('What electronic seals change at a land border.');
    await partner.getByRole('button', { name: 'Send for acceptance' }).click();
    await partner.getByText('Name at least one author.').waitFor();
    await partner.getByLabel('Authors').fill('Mei Lin');
    await partner.getByRole('button', { name: 'Send for acceptance' }).click();
    await partner.getByText('Waiting for acceptance').waitFor();
    await curator.goto('/technology/research');
    await curator.getByRole('region', { name: 'Waiting for your decision' }).getByRole('link', { name: 'Seals that speak' }).click(); // prettier-ignore
    await curator.getByRole('button', { name: 'Accept' }).click();
    await curator.getByRole('button', { name: 'Accept' }).waitFor({ state: 'detached' });
    const visitor = await openPage(browser, product.url);
    await visitor.goto('/technology/research');
    await visitor.getByRole('link', { name: 'Seals that speak' }).waitFor();
  });

  it('counts under filters that stand in the address', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/analysis');
    await page.getByText('Practices: 40, innovations:').waitFor();
    await page.getByLabel('Region', { exact: true }).selectOption('ESA');
    await page.waitForURL(/region=ESA/);
    await page.getByText('Practices: 40,').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('Region', { exact: true }).inputValue()).toBe('ESA');
  });
});
