import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

describe('the map of Single Windows', () => {
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

  const sound = soundUnder('windows');
  const signedIn = async (role: string, member?: string) => {
    const page = await openPage(browser, product.url);
    await signIn(page, product.account(role, member));
    return page;
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-member') ?? null);

  it.each<[string, BrowserContextOptions]>([
    ['light-en', { locale: 'en-GB' }],
    ['dark-fr', { locale: 'fr-FR', colorScheme: 'dark' }],
  ])('is sound as map, tiles, record, comparison and matrix, %s', async (look, options) => {
    const page = await openPage(browser, product.url, options);
    const pages = {
      map: '/single-windows?by=year',
      tiles: '/single-windows?view=tiles&by=services',
      record: '/single-windows/SG',
      none: '/single-windows/TV',
      compare: '/single-windows/compare?members=SG,KE,SN',
      embedded: '/embed/single-windows?by=status',
      services: '/e-services',
    };
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await sound(page, `${name}-${look}`);
    }
    await page.context().close();
  });

  it('is coloured, walked through, zoomed and opened by keyboard alone', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/single-windows');
    const map = page.getByRole('group', { name: /^World map of Single Windows/ });
    await map.waitFor();
    const tabTo = async (reached: () => Promise<boolean>) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await reached()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('Tab does not lead there');
    };
    const onLabel = (label: string) => () =>
      page.getByLabel(label, { exact: true }).evaluate((element) => element === document.activeElement);
    await page.locator('body').press('Home');
    await tabTo(onLabel('Colour by'));
    await page.keyboard.type('Running');
    await page.waitForURL(/by=year/);
    await page
      .getByText('2010 to 2014')
      .or(page.getByText(/^\d{4} or later$/))
      .first()
      .waitFor();
    await tabTo(async () => (await focused(page)) !== null);
    const first = await focused(page);
    // One stop of the Tab key: the next one leaves the map.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(first);
    const met = new Set<string | null>();
    const records = await map.locator('[data-member]').count();
    for (let step = 0; step < records; step++) {
      met.add(await focused(page));
      await page.keyboard.press('PageDown');
    }
    // Every Member with a record is reached, and the way ends where it began.
    expect(met.size).toBe(records);
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('End');
    const last = await focused(page);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).not.toBe(last);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.waitForURL(/zoom=/);
    await page.screenshot({ path: 'test-results/windows-keyboard-zoomed.png' });
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await page.waitForURL((address) => !address.search.includes('zoom='));
    const member = await focused(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/single-windows/${member}$`));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await page.waitForURL(/by=year/);
    await page.context().close();
  });

  it('compares three windows chosen from the table, what differs first', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/single-windows');
    for (const member of ['Singapore', 'Kenya', 'Senegal'])
      await page.getByRole('checkbox', { name: `Compare ${member}` }).check();
    await page.getByRole('link', { name: 'Compare 3 windows' }).click();
    await page.getByRole('heading', { level: 1, name: 'Compare Single Windows' }).waitFor();
    for (const member of ['Singapore', 'Kenya', 'Senegal'])
      await page.getByRole('columnheader', { name: new RegExp(member) }).waitFor();
    const rows = await page.getByRole('row').count();
    await page.getByLabel('Show only what differs').click();
    await page.waitForURL(/different=1/);
    expect(await page.getByRole('row').count()).toBeLessThanOrEqual(rows);
    await sound(page, 'compare-different');
    await page.getByRole('button', { name: 'Remove Senegal' }).click();
    await page.getByRole('columnheader', { name: /Senegal/ }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is begun by the Member, decided on by its approver, and then says who confirmed it', async () => {
    const contributor = await signedIn('contributor', 'RW');
    await contributor.goto('/single-windows/RW');
    await contributor.getByRole('button', { name: 'Begin the record' }).click();
    const form = contributor.getByRole('form');
    await form.getByRole('button', { name: 'Propose the change' }).click();
    await form.getByText('Fill this in.').waitFor();
    await form.getByText('Say where this comes from.').waitFor();
    await form.getByLabel('Name', { exact: true }).fill('Rwanda Electronic Single Window');
    await form.getByLabel('Source', { exact: true }).fill('Annual report 2025');
    await form.getByRole('button', { name: 'Propose the change' }).click();
    await contributor.getByRole('button', { name: /^Change Lead agency/ }).click();
    await form.getByLabel('Lead agency').fill('Rwanda Revenue Authority');
    await form.getByLabel('Source', { exact: true }).fill('Annual report 2025');
    await form.getByRole('button', { name: 'Propose the change' }).click();
    await contributor
      .getByText(/It waits for the national decision/)
      .nth(1)
      .waitFor();
    await sound(contributor, 'proposed');
    const approver = await signedIn('approver', 'RW');
    await approver.goto('/single-windows/RW');
    await sound(approver, 'to-approve');
    await approver.getByRole('button', { name: 'Approve all 2 proposed changes' }).click();
    await approver
      .getByText(/confirmed by the administration on/)
      .first()
      .waitFor();
    const visitor = await openPage(browser, product.url);
    await visitor.goto('/single-windows/RW');
    await visitor.getByText('Rwanda Revenue Authority').first().waitFor();
    await visitor.context().close();
    await contributor.context().close();
    await approver.context().close();
  });

  it('is released to named Members, is gone for everybody else, and is withdrawn with a reason', async () => {
    const approver = await signedIn('approver', 'RW');
    await approver.goto('/single-windows/RW');
    await approver.getByRole('radio', { name: 'Certain Members' }).check();
    const save = approver.getByRole('button', { name: 'Save who may read it' });
    expect(await save.isDisabled()).toBe(true);
    await approver.getByLabel('Which Members').selectOption({ label: 'Kenya' });
    await sound(approver, 'audience');
    await save.click();
    await approver.getByText('Certain Members').first().waitFor();
    await save.waitFor({ state: 'detached' });
    const visitor = await openPage(browser, product.url);
    await visitor.goto('/single-windows/RW');
    await visitor
      .getByText(/Rwanda/)
      .first()
      .waitFor();
    expect(await visitor.getByText('Rwanda Revenue Authority').count()).toBe(0);
    expect((await fetch(`${product.url}/api/single-windows.geojson?member=RW`)).status).toBe(404);
    await approver.getByRole('button', { name: 'Withdraw the record' }).click();
    const dialog = approver.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.getByText('Give the reason in a sentence').waitFor();
    await dialog.getByLabel('Reason').fill('It is rewritten.');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await approver.getByRole('button', { name: /Begin/ }).waitFor();
    await visitor.context().close();
    await approver.context().close();
  });
});
