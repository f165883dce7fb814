import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';
import { withLevel } from './sheet.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe('answers over a poor line, their evidence, and what may be told of them', () => {
  let product: Product;
  let browser: Browser;
  let writer: Page;
  let approver: Page;
  let assessment: string;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    writer = await openPage(browser, product.url);
    approver = await openPage(browser, product.url);
    await signIn(writer, product.account('contributor', 'RW'));
    await signIn(approver, product.account('approver', 'RW'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const saved = (page: Page) => page.getByText(/^Saved \d/).waitFor();
  const group = (page: Page, criterion: string) => page.getByRole('group', { name: criterion });
  const choose = (page: Page, criterion: string, level: string) =>
    group(page, criterion).getByRole('radio', { name: level }).check();
  const sound = soundUnder('evidence');

  it('are kept while the line is down, merged when it is back, and shown side by side where two changed one', async () => {
    await writer.goto('/maturity/assessments');
    await writer.getByRole('button', { name: 'Begin the assessment' }).click();
    await writer.waitForURL(/assessments\/\d{4}-RW/);
    assessment = new URL(writer.url()).pathname;
    await choose(writer, 'Strategy and roadmap', '3 Integrated');
    await saved(writer);
    await approver.goto(assessment);
    await group(approver, 'Strategy and roadmap').getByRole('radio', { name: '3 Integrated', checked: true }).waitFor();

    await writer.context().setOffline(true);
    await choose(writer, 'Strategy and roadmap', '2 Automated');
    await choose(writer, 'Performance measurement', '4 Connected');
    await group(writer, 'Performance measurement').getByLabel('Why this level').fill('Measured each quarter.');
    await writer.getByText('You are offline. Your answers are kept on this device').first().waitFor();
    await writer.screenshot({ path: 'test-results/evidence-offline.png' });
    await choose(approver, 'Strategy and roadmap', '5 Networked');
    await choose(approver, 'Business ownership and architecture', '1 Initial');
    await saved(approver);

    await writer.context().setOffline(false);
    const conflict = group(writer, 'Strategy and roadmap').getByRole('alert');
    await conflict.getByText('5 Networked').waitFor();
    await conflict.getByText('2 Automated').waitFor();
    await sound(writer, 'conflict');
    await writer.reload();
    await conflict.getByText('2 Automated').waitFor();
    await group(writer, 'Business ownership').getByRole('radio', { name: '1 Initial', checked: true }).waitFor();
    await group(writer, 'Performance').getByRole('radio', { name: '4 Connected', checked: true }).waitFor();
    await conflict.getByRole('button', { name: 'Use yours' }).click();
    await conflict.waitFor({ state: 'detached' });
    await saved(writer);
    await approver.reload();
    await group(approver, 'Strategy and roadmap').getByRole('radio', { name: '2 Automated', checked: true }).waitFor();
    expect(await group(approver, 'Performance').getByLabel('Why this level').inputValue()).toBe(
      'Measured each quarter.',
    );
  });

  it('survive a browser that is closed while the line is down', async () => {
    await writer.context().setOffline(true);
    await choose(writer, 'Performance measurement', '5 Networked');
    await writer.getByText('You are offline. Your answers are kept on this device').first().waitFor();
    const again = await writer.context().newPage();
    await writer.close();
    await again.context().setOffline(false);
    await again.goto(assessment);
    await saved(again);
    writer = again;
    await approver.reload();
    await group(approver, 'Performance').getByRole('radio', { name: '5 Networked', checked: true }).waitFor();
  });

  it('go out as a sheet, are changed there, and come back after a look; what was changed meanwhile is pointed out', async () => {
    const [download] = await Promise.all([
      writer.waitForEvent('download'),
      writer.getByRole('link', { name: 'Download the sheet (XLSX)' }).click(),
    ]);
    const input = writer.getByLabel('Choose the sheet, filled in');
    const changed = async (criterion: string, level: number) => ({
      name: 'sheet.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await withLevel(await download.path(), criterion, level),
    });
    await input.setInputFiles(await changed('governance-4', 3));
    await writer.getByText(/The sheet changes 1 answer/).waitFor();
    await writer.getByRole('button', { name: 'Take over 1 answer' }).click();
    await writer.getByText('1 answer was taken over.').waitFor();
    await group(writer, 'Integrity by design').getByRole('radio', { name: '3 Integrated', checked: true }).waitFor();
    await input.setInputFiles(await changed('governance-4', 2));
    await writer.getByText(/1 cell needs correction/).waitFor();
    await writer.getByText(/Somebody has changed this answer since/).waitFor();
  });

  it('have files with a month as evidence, used again, and removed once nothing names them', async () => {
    const first = group(writer, 'Strategy and roadmap');
    await first
      .locator('input[type=file]')
      .setInputFiles({ name: 'run.sh', mimeType: 'text/plain', buffer: Buffer.from('#!/bin/sh') });
    await first.getByText('This kind of file is not accepted').waitFor();
    await first
      .locator('input[type=file]')
      .setInputFiles({ name: 'Strategy.pdf', mimeType: 'application/pdf', buffer: pdf });
    await first.getByRole('link', { name: 'Strategy.pdf' }).waitFor();
    await first.getByLabel('Shows what was so in (month)').fill('2026-03');
    await saved(writer);
    const second = group(writer, 'Performance measurement');
    await second.getByLabel('Use a file already sent').selectOption('Strategy.pdf');
    await saved(writer);
    const files = writer.getByRole('region', { name: 'Files of this assessment' });
    await files.getByText('Named by 2 answers').waitFor();
    await sound(writer, 'files');
    const [download] = await Promise.all([
      writer.waitForEvent('download'),
      files.getByRole('link', { name: 'Strategy.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Strategy.pdf');
    for (const one of [first, second]) await one.getByRole('button', { name: 'Remove' }).click();
    await files.getByText('No answer names it').waitFor();
    await files.getByRole('button', { name: 'Remove: Strategy.pdf' }).click();
    await files.waitFor({ state: 'detached' });
  });

  it('let a practice be shown at the level of an approved answer once a curator has confirmed it, until it is taken back', async () => {
    await group(writer, 'Strategy and roadmap').getByLabel('Address').fill(`${product.url}/practices/sg-01`);
    await Promise.all([
      writer.waitForResponse((answer) => answer.ok() && !!answer.request().postData()?.includes('sg-01')),
      group(writer, 'Strategy and roadmap').getByRole('button', { name: 'Add' }).click(),
    ]);
    await writer.evaluate(async (id) => {
      const path = `/api${id}`;
      const { missing } = await (await fetch(path)).json();
      const changes = missing.map((criterion: string) => ({ criterion, base: 0, answer: { level: 3 } }));
      const headers = { 'content-type': 'application/json' };
      await fetch(`${path}/answers`, { method: 'PUT', headers, body: JSON.stringify({ changes }) });
    }, assessment);
    await approver.reload();
    await approver.getByRole('button', { name: 'Approve the assessment' }).click();
    await approver.getByText(/Approved by .* It counts for your Member/).waitFor();
    await approver.goto('/maturity/consents');
    await approver.getByLabel('Digital strategy and governance').selectOption('public');
    await approver.getByText('Saved. It holds from now on.').waitFor();
    await approver.goto(`${assessment}/results`);
    await approver.locator('summary').filter({ hasText: 'Digital strategy and governance' }).click();
    await approver.getByRole('button', { name: 'Let it be shown at level 2' }).click();
    await approver.getByText('Waits for a curator').waitFor();
    await sound(approver, 'claim');

    const curator = await openPage(browser, product.url);
    await signIn(curator, product.account('curator'));
    await curator.goto('/work');
    await curator.getByText('said to be practised at level 2').waitFor();
    await sound(curator, 'work');
    await curator.getByRole('region', { name: 'Evidence to confirm' }).getByRole('link').first().click();
    await curator.getByRole('button', { name: 'Confirm' }).click();
    await curator.getByText('Nothing waits for confirmation.').waitFor();

    const visitor = await openPage(browser, product.url);
    const practised = visitor.getByRole('region', { name: 'Confirmed as practised' });
    await visitor.goto('/maturity/segments/governance');
    await practised.getByText('Rwanda').waitFor();
    await sound(visitor, 'segment');
    await visitor.goto('/practices/sg-01');
    await practised.getByText('2 Automated').waitFor();
    await sound(visitor, 'practice');
    await approver.reload();
    await approver.locator('summary').filter({ hasText: 'Digital strategy and governance' }).click();
    await approver.getByRole('button', { name: 'Take it back' }).click();
    await approver.getByText('Taken back').waitFor();
    await visitor.reload();
    await visitor.getByRole('heading', { level: 1 }).waitFor();
    await visitor.waitForLoadState('networkidle');
    expect(await practised.count()).toBe(0);
  });

  it('segments stand beside the topics, measures and themes that they are linked to', async () => {
    const visitor = await openPage(browser, product.url);
    const linked = visitor.getByRole('region', { name: 'Segments of the maturity model linked to this' });
    for (const [path, name] of [
      ['/tfa/10.4', 'measure'],
      ['/work-plans/2016-2018?topic=B.7', 'topic'],
    ] as const) {
      await visitor.goto(path);
      await linked.getByRole('link', { name: /Single Window/ }).waitFor();
      await sound(visitor, name);
    }
    await linked.getByRole('link', { name: /Single Window/ }).click();
    await visitor.getByRole('link', { name: /^B\.7/ }).click();
    await visitor.waitForURL(/topic=B\.7/);
    await visitor.goto('/maturity');
    await visitor
      .getByRole('region', { name: 'By theme' })
      .getByRole('link', { name: /Single Window/ })
      .first()
      .waitFor();
    await sound(visitor, 'themes');
  });
});
