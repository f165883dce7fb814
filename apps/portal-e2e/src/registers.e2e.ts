import type { Browser } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

describe('the registers in the portal', () => {
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

  const sound = soundUnder('registers');
  const signedIn = async (role: string, member?: string) => {
    const page = await openPage(browser, product.url);
    await signIn(page, product.account(role, member));
    return page;
  };

  it.each([
    ['en-GB', '/instruments', 'Instruments, tools and systems'],
    ['fr-FR', '/instruments?view=cards&review=due', 'Instruments, outils et systèmes'],
    ['en-GB', '/instruments/single-window-compendium', 'Single Window Compendium'],
    ['fr-FR', '/instruments/wco-data-model', 'Modèle de données de l’OMD'],
    ['en-GB', '/data-model', 'Adoption of the WCO Data Model'],
    ['fr-FR', '/data-model?members=all', 'Adoption du Modèle de données de l’OMD'],
    ['en-GB', '/tfa', 'Trade Facilitation Agreement'],
    ['fr-FR', '/tfa?gap=practice', 'Accord sur la facilitation des échanges'],
    ['en-GB', '/tfa/10.4', '10.4 Single window'],
    ['fr-FR', '/tfa/members/RW', 'Catégories au titre de l’Accord sur la facilitation des échanges : Rwanda'],
  ])('shows in %s %s to everybody', async (locale, path, title) => {
    const page = await openPage(browser, product.url, { locale });
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await sound(page, `${locale}${path.replace(/\W+/g, '-')}`);
    await page.context().close();
  });

  it('leads from a task of the plan to its instrument and back, and on to a measure', async () => {
    const page = await openPage(browser, product.url);
    await page.goto('/work-plans/2016-2018/tasks/C.10.1');
    await page.getByRole('link', { name: 'TRS software' }).click();
    await page.getByRole('link', { name: /^C\.10\.1 / }).waitFor();
    await page.getByRole('link', { name: /^7\.6 / }).click();
    await page.getByRole('link', { name: 'Time Release Study (TRS)' }).waitFor();
    await page.context().close();
  });

  it('lists what is due for review, and takes the review from the curator', async () => {
    const page = await signedIn('curator');
    await page.goto('/instruments?review=due');
    await page.getByRole('link', { name: 'IT Guide for Executives' }).click();
    await page.getByRole('link', { name: 'Edit the entry' }).click();
    await page.getByLabel('Last review').fill('2026-10');
    await page.getByLabel('Months between reviews').fill('24');
    await page.getByLabel('Next review, if set').fill('');
    await sound(page, 'edit');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('October 2028').waitFor();
    await page
      .getByText(/Curator|Curateur/)
      .or(page.getByRole('heading', { name: 'Changes to this entry' }))
      .first()
      .waitFor();
    await page.context().close();
  });

  it('takes a new entry from the curator, and refuses a code that is taken', async () => {
    const page = await signedIn('curator');
    await page.goto('/instruments');
    await page.getByRole('link', { name: 'Add an entry' }).click();
    await page.getByLabel('Code', { exact: true }).fill('iris');
    await page.getByLabel('Name (English)').fill('Guide on digital trade corridors');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The register has an entry of this code.').first().waitFor();
    await page.getByLabel('Code', { exact: true }).fill('digital-trade-corridors');
    await page.getByLabel('Add a measure').selectOption('11');
    await page.getByLabel('How sure, 11').selectOption('low');
    await sound(page, 'new-entry');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Guide on digital trade corridors' }).waitFor();
    await page.context().close();
  });

  it('takes the mapping of a measure with how sure each link is', async () => {
    const page = await signedIn('curator');
    await page.goto('/tfa/11');
    await page.getByRole('link', { name: 'Guide on digital trade corridors' }).waitFor();
    await page.getByRole('link', { name: 'Edit the mapping' }).click();
    await page.getByRole('button', { name: 'Add a tool' }).click();
    await page.getByLabel('Name of the tool').last().fill('Transit Handbook');
    await page.getByLabel('How sure, Transit Handbook').selectOption('high');
    await sound(page, 'mapping');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: /^11 / }).waitFor();
    await page.getByText('Transit Handbook').waitFor();
    const visitor = await openPage(browser, product.url);
    await visitor.goto('/tfa/11');
    await visitor.getByText('Transit Handbook').waitFor();
    expect(await visitor.getByRole('link', { name: 'Edit the mapping' }).count()).toBe(0);
    await visitor.context().close();
    await page.context().close();
  });

  it('takes what a Member uses, has it confirmed, and shows it in the report of the year', async () => {
    const contributor = await signedIn('contributor', 'RW');
    await contributor.goto('/data-model');
    await contributor.getByRole('link', { name: 'Your Member’s statement' }).click();
    await contributor.getByLabel('Version').selectOption('3.7');
    await contributor.getByLabel('Since').fill('2025-03');
    await contributor.getByRole('checkbox', { name: 'Single Window' }).check();
    await contributor.getByLabel('Where it is written').fill('Customs notice 12');
    await contributor.getByRole('button', { name: 'Put before the approver' }).click();
    await contributor.getByRole('heading', { name: 'Waiting for the Member’s approver' }).waitFor();
    await sound(contributor, 'adoption-proposed');
    const approver = await signedIn('approver', 'RW');
    await approver.goto('/data-model/RW');
    await approver.getByRole('button', { name: 'Confirm' }).click();
    await approver.getByText(/^Confirmed by/).waitFor();
    await approver.goto('/data-model');
    await approver.getByText('1 of 188').first().waitFor();
    await approver.getByRole('row', { name: /Rwanda Version 3\.7/ }).waitFor();
    await sound(approver, 'adoption-report');
    const pdf = await fetch(`${product.url}/api/data-model-adoption/report.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    await contributor.context().close();
    await approver.context().close();
  });

  it('takes a Member’s categories, refuses dates the wrong way round, and shows them beside the measures', async () => {
    const contributor = await signedIn('contributor', 'RW');
    await contributor.goto('/tfa/members/RW');
    await contributor.getByLabel('Category of measure 10.4').selectOption('C');
    await contributor.getByLabel('Indicative date of measure 10.4').fill('2022-12-31');
    await contributor.getByLabel('Definitive date of measure 10.4').fill('2020-12-31');
    await contributor.getByLabel('Where it is written').fill('Notification to the WTO');
    await contributor.getByRole('button', { name: 'Put before the approver' }).click();
    await contributor.getByText('The definitive date lies before the indicative one').waitFor();
    await contributor.getByLabel('Definitive date of measure 10.4').fill('2024-12-31');
    await contributor.getByRole('button', { name: 'Put before the approver' }).click();
    await contributor.getByRole('heading', { name: 'Waiting for the Member’s approver' }).waitFor();
    await sound(contributor, 'categories-proposed');
    const approver = await signedIn('approver', 'RW');
    await approver.goto('/tfa/members/RW');
    await approver.getByRole('button', { name: 'Confirm' }).click();
    await approver.getByText(/^Confirmed by/).waitFor();
    await approver.goto('/tfa?member=RW');
    await approver.getByText('31 December 2024').waitFor();
    await sound(approver, 'categories');
    await contributor.context().close();
    await approver.context().close();
  });
});
