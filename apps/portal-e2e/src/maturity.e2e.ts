import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

const assessments = '/maturity/assessments';

describe('the assessment of a Member in the portal', () => {
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
  const choose = (page: Page, criterion: string, level: string) =>
    page.getByRole('group', { name: criterion }).getByRole('radio', { name: level }).check();
  const sound = soundUnder('maturity');

  it('begins from the model, and keeps each answer as it is given, over a lost line too', async () => {
    await writer.goto('/maturity');
    await writer.getByRole('link', { name: 'Your Member’s assessment' }).click();
    await sound(writer, 'assessments');
    await writer.getByRole('button', { name: 'Begin the assessment' }).click();
    await writer.waitForURL(/assessments\/\d{4}-RW/);
    assessment = new URL(writer.url()).pathname;
    await choose(writer, 'Strategy and roadmap', '3 Integrated');
    await saved(writer);
    await writer.context().setOffline(true);
    await choose(writer, 'Performance measurement', '2 Automated');
    await writer.getByText('You are offline. Your answers are kept on this device').first().waitFor();
    await writer.context().setOffline(false);
    await saved(writer);
    await writer.reload();
    await writer.getByRole('heading', { level: 2, name: 'Digital strategy and governance' }).waitFor();
    expect(await writer.getByRole('radio', { name: '2 Automated', checked: true }).count()).toBe(1);
    await writer.getByText('45 still without an answer').waitFor();
    await sound(writer, 'answers');
  });

  it('wants a reason where a criterion does not apply, and takes evidence', async () => {
    const group = writer.getByRole('group', { name: 'Integrity by design' });
    await group.getByRole('radio', { name: 'Does not apply here' }).check();
    await group.getByLabel('Why it does not apply').fill('Assignment is done by another agency.');
    await saved(writer);
    await writer.getByText('44 still without an answer').waitFor();
    const first = writer.getByRole('group', { name: 'Strategy and roadmap' });
    await first.getByLabel('Address').fill('nowhere');
    await first.getByRole('button', { name: 'Add' }).click();
    await first.getByText('Give the whole address').waitFor();
    await first.getByLabel('Address').fill(`${product.url}/practices/sg-01`);
    await first.getByRole('button', { name: 'Add' }).click();
    await first.getByRole('link', { name: 'Practice sg-01' }).waitFor();
    await saved(writer);
  });

  it('takes the answers out as a sheet, and back in after a look at what they change', async () => {
    const [download] = await Promise.all([
      writer.waitForEvent('download'),
      writer.getByRole('link', { name: 'Download the sheet (XLSX)' }).click(),
    ]);
    const file = await download.path();
    await writer.getByLabel('Choose the sheet, filled in').setInputFiles(file);
    await writer.getByText('The sheet changes nothing.').waitFor();
    await writer.getByLabel('Choose the sheet, filled in').setInputFiles({
      name: 'x.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no sheet'),
    });
    await writer
      .getByText(/is damaged, or not an XLSX file|not a workbook of this assessment/)
      .first()
      .waitFor();
    expect(await barriers(writer)).toEqual([]);
  });

  it('shows two people who change one answer both answers, and loses neither', async () => {
    await approver.goto(assessment);
    await choose(approver, 'Business ownership and architecture', '4 Connected');
    await saved(approver);
    await choose(writer, 'Business ownership and architecture', '2 Automated');
    const notice = writer.getByRole('group', { name: 'Business ownership' }).getByRole('alert');
    await notice.getByText('4 Connected').waitFor();
    expect(await barriers(writer)).toEqual([]);
    await writer.screenshot({ path: 'test-results/maturity-conflict.png' });
    const sent = writer.waitForResponse((response) => response.url().endsWith('/answers'));
    await notice.getByRole('button', { name: 'Use yours' }).click();
    await sent;
    await notice.waitFor({ state: 'detached' });
    await saved(writer);
    await approver.reload();
    await approver.getByRole('heading', { level: 2 }).first().waitFor();
    expect(
      await approver
        .getByRole('group', { name: 'Business ownership' })
        .getByRole('radio', { name: '2 Automated' })
        .isChecked(),
    ).toBe(true);
  });

  it('is approved once all is answered, and shows where the Member stands and what comes next', async () => {
    const levels = [3, 4, 2, 3, 5, 2, 4, 1];
    await writer.evaluate(
      async ({ id, levels }) => {
        const path = `/api${id}`;
        const { missing } = await (await fetch(path)).json();
        const changes = missing.map((criterion: string, index: number) => ({
          criterion,
          base: 0,
          answer: { level: levels[index % levels.length] },
        }));
        await fetch(`${path}/answers`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ changes }),
        });
      },
      { id: assessment, levels },
    );
    await approver.reload();
    await approver.getByRole('button', { name: 'Approve the assessment' }).click();
    await approver.getByText(/Approved by .* It counts for your Member/).waitFor();

    await writer.goto(`${assessment}/results`);
    await writer.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor();
    await writer.getByText(/Mean of the segments: \d/).waitFor();
    await approver.goto(`${assessment}/results`);
    await approver.getByLabel('Segment', { exact: true }).selectOption('single-window');
    await approver.getByLabel('Level to reach').selectOption('4');
    await approver.getByLabel('By (month)').fill('2027-06');
    await approver.getByRole('button', { name: 'Save the target' }).click();
    await approver.getByText('4 by June 2027').waitFor();
    await sound(approver, 'results');
  });

  it('is there for nobody else', async () => {
    const other = await openPage(browser, product.url);
    await signIn(other, product.account('contributor', 'CR'));
    await other.goto(`${assessment}/results`);
    await other.getByText('There is no such assessment, or it is another Member’s').waitFor();
    await other.goto(assessments);
    await other.getByRole('button', { name: 'Begin the assessment' }).waitFor();
    expect(await other.getByText('Eric Mugisha').count()).toBe(0);
  });

  it('compares Members in groups, names one where it agreed, and no longer once it has taken that back', async () => {
    const visitor = await openPage(browser, product.url);
    const row = visitor.getByRole('row', { name: /Single Window and national/ });
    await visitor.goto('/maturity');
    await visitor.getByRole('link', { name: 'See how Members compare' }).click();
    await visitor.getByText('Synthetic: made up for demonstration').waitFor();
    await sound(visitor, 'comparison');
    await visitor.getByLabel('Group', { exact: true }).selectOption('region:ESA');
    await visitor.waitForURL(/group=region%3AESA/);
    expect(await row.getByText('Rwanda').count()).toBe(0);

    await approver.goto('/maturity/consents');
    await approver.getByLabel('Single Window and national interoperability').selectOption('public');
    await approver.getByText('Saved. It holds from now on.').waitFor();
    await sound(approver, 'consents');
    await visitor.reload();
    await row.getByText(/Rwanda/).waitFor();
    await approver.getByRole('button', { name: 'Show nothing to anybody' }).click();
    await approver.getByText('Saved. It holds from now on.').waitFor();
    await approver.waitForLoadState('networkidle');
    await visitor.reload();
    await row.waitFor();
    expect(await row.getByText(/Rwanda/).count()).toBe(0);

    await approver.goto('/maturity/comparison');
    const figures = approver.getByRole('group', { name: 'Figures of the comparison' });
    for (const column of [/^Own score/, /^Target/, /^All Members/, /^Like-minded Members/, /^East and Southern Africa/])
      await figures.getByRole('columnheader', { name: column }).waitFor();
    await approver.getByRole('img', { name: /^Radar of the ten segments/ }).waitFor();
    await approver.getByText('Median: Like-minded Members of your region').waitFor();
    await approver.getByLabel('Group', { exact: true }).selectOption('peers');
    await approver.waitForURL(/group=peers/);
    await approver.getByRole('link', { name: 'See who is like-minded, and why' }).waitFor();
    await approver.getByLabel('Group', { exact: true }).selectOption('all');
    await approver.waitForURL(/group=all/);
    await sound(approver, 'comparison-own');
    const [report] = await Promise.all([
      approver.waitForEvent('download'),
      approver.getByRole('link', { name: 'Report (PDF)' }).click(),
    ]);
    expect(report.suggestedFilename()).toMatch(/^maturity-2025-all-RW-en\.pdf$/);
    const [picture] = await Promise.all([
      approver.waitForEvent('download'),
      approver.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(picture.suggestedFilename()).toBe('maturity-2025-all.png');
  });

  it('takes a comment on a criterion and its answer, and a version from its draft to the endorsement', async () => {
    await writer.goto('/maturity/models');
    await sound(writer, 'versions');
    await writer.getByRole('link', { name: 'Read and comment' }).first().click();
    const subject = writer.getByRole('article', { name: 'Strategy and roadmap' });
    await subject.locator('summary').click();
    await subject.getByLabel('Your comment').fill('Say how often the roadmap is reviewed.');
    await subject.getByRole('button', { name: 'Send the comment' }).click();
    await subject.getByRole('paragraph').filter({ hasText: 'Say how often' }).waitFor();
    await sound(writer, 'consultation');

    const secretariat = await openPage(browser, product.url);
    await signIn(secretariat, product.account('secretariat'));
    await secretariat.goto('/maturity/models/1.0.0');
    const answered = secretariat.getByRole('article', { name: 'Strategy and roadmap' });
    await answered.getByLabel('Your answer').fill('Version 1.1.0 says it.');
    await answered.getByRole('button', { name: 'Send the answer' }).click();
    await answered.getByRole('paragraph').filter({ hasText: 'Version 1.1.0 says it.' }).waitFor();

    const model = await secretariat.evaluate(async () => (await fetch('/api/maturity/models/1.0.0/export')).json());
    model.version = '1.1.0';
    model.basedOn = '1.0.0';
    model.segments[0].criteria[0].question.en = 'Is there a digital strategy with a roadmap that is reviewed?';
    const file = (content: object) => ({
      name: 'model.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
    await secretariat.goto('/maturity/models');
    const weights = [{ criterion: 'governance-9', weight: 2 }];
    await secretariat
      .getByLabel('Choose a file (JSON)')
      .setInputFiles(file({ ...model, scoring: { ...model.scoring, weights } }));
    await secretariat.getByText('The model has no criterion governance-9').waitFor();
    await secretariat.getByLabel('Choose a file (JSON)').setInputFiles(file(model));
    await secretariat.getByRole('heading', { name: /^1\.1\.0/ }).waitFor();
    await secretariat.goto('/maturity/models/1.1.0');
    await secretariat.getByRole('button', { name: 'Open it for comments' }).click();
    await secretariat.getByText('Open for comments').waitFor();

    const decider = await openPage(browser, product.url);
    await signIn(decider, product.account('decision-maker'));
    await decider.goto('/maturity/models/1.1.0');
    await decider.getByLabel('Body').fill('Policy Commission');
    await decider.getByLabel('Session').fill('90th session');
    await decider.getByLabel('Date of the decision').fill('2025-06-20');
    await decider.getByRole('textbox', { name: 'Document' }).fill('SP0001');
    await decider.getByRole('button', { name: 'Record the endorsement' }).click();
    await decider.getByText('Endorsed', { exact: true }).first().waitFor();
    await decider.goto('/maturity/models');
    await decider
      .getByText(/Endorsed by Policy Commission, 90th session/)
      .first()
      .waitFor();
  });

  it('has the pages of the model without a barrier, in both languages and both schemes', async () => {
    for (const [locale, colorScheme] of [
      ['en-GB', 'light'],
      ['fr-FR', 'dark'],
    ] as const) {
      const page = await openPage(browser, product.url, { locale, colorScheme });
      await page.goto('/maturity');
      await page.getByRole('heading', { level: 3 }).first().waitFor();
      await sound(page, `model-${colorScheme}`);
      await page.goto('/maturity/segments/single-window');
      await page.getByRole('heading', { level: 3 }).first().waitFor();
      await sound(page, `segment-${colorScheme}`);
      await page.context().close();
    }
  });
});
