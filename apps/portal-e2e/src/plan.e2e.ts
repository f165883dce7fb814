import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

const plan = '/work-plans/2016-2018';

describe('the Work Plan in the portal', () => {
  let product: Product;
  let browser: Browser;
  let secretary: Page;
  let decider: Page;
  let proposal: string;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    secretary = await openPage(browser, product.url);
    decider = await openPage(browser, product.url);
    await signIn(secretary, product.account('body-secretary'));
    await signIn(decider, product.account('decision-maker'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const sound = soundUnder('plan');
  const fillDecision = async (page: Page, session: string) => {
    await page.getByLabel('Session').fill(session);
    await page.getByLabel('Date').fill('2016-12-07');
    await page.getByLabel('Document').fill('PC0470');
  };

  it.each([
    '',
    '/coordination',
    '/coordination?view=goals',
    '/coordination?view=shared',
    '/bodies/PTC',
    '/revisions',
    '/decisions',
    '/regions',
    '/regions/ESA',
    '/files',
    '/tasks/A.4.1',
  ])('shows %s to everybody', async (path) => {
    const page = await openPage(browser, product.url);
    await page.goto(plan + path);
    await sound(page, path.replace(/\W+/g, '-') || 'whole');
    await page.context().close();
  });

  it('moves along the timeline by keyboard, at every scale', async () => {
    const page = await openPage(browser, product.url);
    await page.goto(`${plan}/timeline`);
    await sound(page, 'timeline');
    await page.locator('[data-row="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('+');
    await page.waitForURL(/zoom=months/);
    await page.locator('[data-row="1"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/tasks\/A\.2\.1/);
    await page.context().close();
  });

  it('takes a report from the secretary of a responsible body', async () => {
    await secretary.goto(`${plan}/tasks/A.2.4`);
    const form = secretary.getByRole('form', { name: 'Report' });
    await form.getByLabel('Status').selectOption('in-progress');
    await form.getByLabel('What was done and what comes next').fill('The map shows sixty Single Windows.');
    await sound(secretary, 'report');
    await form.getByRole('button', { name: 'Send the report' }).click();
    await secretary.getByText('The map shows sixty Single Windows.').first().waitFor();
  });

  it('takes the PTC’s suggestions of paragraph 6 as proposals', async () => {
    await secretary.goto(`${plan}/tasks/A.4.1`);
    await secretary.getByRole('link', { name: 'Propose a change' }).click();
    const action = secretary.getByLabel('Action (English)');
    const before = await action.inputValue();
    await action.fill(`${before}, with mobile-enabled services and academia`);
    await secretary.getByRole('checkbox', { name: 'TFAWG' }).check();
    await secretary.getByLabel('Reason').fill('The PTC suggested it, cover note, paragraph 6.');
    await sound(secretary, 'propose');
    await secretary.getByRole('button', { name: 'Send the proposal' }).click();
    await secretary.waitForURL(/proposals\/[\w-]{8,}$/);
    proposal = secretary.url();
    await secretary.getByText('with mobile-enabled services and academia').waitFor();

    await secretary.goto(`${plan}/proposals/new`);
    await secretary.getByLabel('Action (English)').fill('Study what 3D printing means for customs procedures');
    await secretary.getByLabel('Reason').fill('The PTC suggested it, cover note, paragraph 6.');
    await secretary.getByRole('button', { name: 'Send the proposal' }).click();
    await secretary.waitForURL(/proposals\/[\w-]{8,}$/);
  });

  it('gathers a comment and the opinion of a body', async () => {
    await secretary.goto(proposal);
    await secretary.getByLabel('Your comment').fill('Universities have offered help.');
    await secretary.getByRole('button', { name: 'Add the comment' }).click();
    await secretary.getByRole('paragraph').filter({ hasText: 'Universities have offered help.' }).waitFor();
    await secretary.getByRole('button', { name: 'Give the opinion' }).click();
    await secretary.getByText('· Supports it').waitFor();
    await sound(secretary, 'proposal');
  });

  it('is decided, drafted and endorsed as revision 2', async () => {
    for (let open = 2; open > 0; open--) {
      await decider.goto(`${plan}/proposals?stage=open`);
      await decider.getByRole('listitem').getByRole('link').first().click();
      await decider.getByRole('heading', { name: 'Decide' }).waitFor();
      await fillDecision(decider, '76th Session');
      if (open === 2) await sound(decider, 'decide');
      await decider.getByRole('button', { name: 'Record the decision' }).click();
      await decider.getByText('It waits for the next revision.').waitFor();
    }
    await decider.goto(`${plan}/revisions`);
    await decider.getByRole('button', { name: 'Draft the next revision' }).click();
    await decider.getByRole('heading', { name: 'Draft of revision 2' }).waitFor();
    await fillDecision(decider, '77th Session');
    await sound(decider, 'draft');
    await decider.getByRole('button', { name: 'Endorse and make it current' }).click();
    await decider.getByRole('heading', { name: 'Revision 2 · in force' }).waitFor();
  });

  it('shows what is different, word by word, with the decision behind it', async () => {
    const page = await openPage(browser, product.url, { locale: 'fr-FR' });
    await page.goto(`${plan}/revisions/1/2`);
    await page.getByText(/with mobile-enabled services and academia/).waitFor();
    await page
      .getByText(/76th Session/)
      .first()
      .waitFor();
    await sound(page, 'difference');
    await page.context().close();
  });

  it('is followed by a region, which adds tasks of its own', async () => {
    const chair = await openPage(browser, product.url);
    await signIn(chair, product.account('vice-chair'));
    await chair.goto(`${plan}/regions/ESA`);
    await chair.getByLabel('Topic or task').selectOption('A.4');
    await chair.getByRole('button', { name: 'Take it in' }).click();
    await chair.getByRole('link', { name: /mobile-enabled services and academia/ }).waitFor();
    await chair.getByLabel('Action (English)').fill('A regional workshop on drones');
    await chair.getByRole('button', { name: 'Add the task' }).click();
    await chair.getByText('A regional workshop on drones').first().waitFor();
    await sound(chair, 'region');
    await chair.goto(`${plan}/regions`);
    await chair.getByRole('row', { name: /East and Southern Africa 1 1/ }).waitFor();
    await chair.context().close();
  });

  it('gives the pack of a meeting, and what those who steer must see', async () => {
    await decider.goto(`${plan}/meetings?body=PTC&since=2016-07-01`);
    await decider.getByRole('heading', { name: 'Decisions expected' }).waitFor();
    await sound(decider, 'meeting');
    await decider.goto(`${plan}/steering`);
    await decider.getByRole('heading', { name: 'By body' }).waitFor();
    await sound(decider, 'steering');
  });

  it('brings a sheet back, with what is wrong in it by cell', async () => {
    await secretary.goto(`${plan}/files`);
    const [download] = await Promise.all([
      secretary.waitForEvent('download'),
      secretary.locator('a[href*="export.xlsx"]').click(),
    ]);
    const sheet = 'test-results/plan.xlsx';
    await download.saveAs(sheet);
    await secretary.getByLabel('Sheet (XLSX)').setInputFiles(sheet);
    await secretary.getByText('0 changes.').waitFor();
    writeFileSync('test-results/broken.xlsx', 'no workbook');
    await secretary.getByLabel('Sheet (XLSX)').setInputFiles('test-results/broken.xlsx');
    await secretary.getByRole('alert').waitFor();
    await sound(secretary, 'import');
  });

  it('makes a calendar link once, and withdraws it', async () => {
    await secretary.goto(`${plan}/files`);
    await secretary.getByRole('button', { name: 'Make a link' }).click();
    const link = await secretary.getByLabel('Link of the calendar').inputValue();
    const read = async () => (await fetch(link)).status;
    expect(await read()).toBe(200);
    await secretary.getByRole('button', { name: 'Withdraw the link of The whole plan' }).click();
    await secretary.getByRole('button', { name: 'Withdraw the link of The whole plan' }).waitFor({ state: 'detached' });
    expect(await read()).toBe(404);
  });
});
