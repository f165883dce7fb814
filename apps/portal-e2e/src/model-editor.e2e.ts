import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

describe('the model as the secretariat keeps it, and what a new version asks of Members', () => {
  let product: Product;
  let browser: Browser;
  let secretariat: Page;
  let writer: Page;
  let assessment: string;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    secretariat = await openPage(browser, product.url);
    writer = await openPage(browser, product.url);
    await signIn(secretariat, product.account('secretariat'));
    await signIn(writer, product.account('contributor', 'RW'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const saved = (page: Page) => page.getByText(/^Saved \d/).waitFor();
  const sound = soundUnder('model');
  const part = (name: string) =>
    secretariat.getByRole('navigation', { name: 'Parts of the model' }).getByRole('link', { name }).click();
  const question = (name: string) => secretariat.getByRole('article', { name, exact: true });

  it('has answers by the version in force, and a comment on a criterion, to begin with', async () => {
    await writer.goto('/maturity/assessments');
    await writer.getByRole('button', { name: 'Begin the assessment' }).click();
    await writer.waitForURL(/assessments\/\d{4}-RW/);
    assessment = new URL(writer.url()).pathname;
    for (const criterion of ['Strategy and roadmap', 'Performance measurement'])
      await writer.getByRole('group', { name: criterion }).getByRole('radio', { name: '3 Integrated' }).check();
    await saved(writer);
    await writer.goto('/maturity/models/1.0.0');
    const subject = writer.getByRole('article', { name: 'Strategy and roadmap' });
    await subject.locator('summary').click();
    await subject.getByLabel('Your comment').fill('Say how often the roadmap is reviewed.');
    await subject.getByRole('button', { name: 'Send the comment' }).click();
    await subject.getByRole('paragraph').filter({ hasText: 'Say how often' }).waitFor();
  });

  it('is drafted from the version in force and edited in forms, saved as it is written, comments beside', async () => {
    await secretariat.goto('/maturity/models');
    await secretariat.getByRole('button', { name: 'Begin a draft' }).click();
    await secretariat.waitForURL(/models\/1\.1\.0\/edit/);
    await sound(secretariat, 'edit-general');
    await part('Digital strategy and governance');
    await question('Strategy and roadmap').getByText('Say how often the roadmap is reviewed.').waitFor();
    await question('Strategy and roadmap')
      .getByLabel('Question, English')
      .fill('Is there a digital strategy with a roadmap that is reviewed each year?');
    await saved(secretariat);
    await secretariat.getByRole('combobox', { name: 'Work Plan topics' }).click();
    await secretariat.getByRole('option', { name: /^B\.7/ }).click();
    await secretariat.keyboard.press('Escape');
    await saved(secretariat);
    await sound(secretariat, 'edit-segment');
  });

  it('takes a new criterion once its English texts are there, and keeps it on the device until then', async () => {
    await secretariat.getByRole('button', { name: 'Add a criterion' }).click();
    await secretariat.getByText('Kept on this device. 7 English texts are still empty.').waitFor();
    const added = question('New criterion without a title');
    for (const [label, text] of [
      ['Question, English', 'How far is data kept in order?'],
      ...[1, 2, 3, 4, 5].map((level) => [new RegExp(`^Level ${level} .*English`), `Data at level ${level}.`] as const),
    ] as const)
      await added.getByLabel(label).fill(text);
    await added.getByLabel('Title, English').fill('Data governance');
    await saved(secretariat);
    await secretariat.reload();
    await question('Data governance').getByRole('button', { name: 'Move up' }).click();
    await saved(secretariat);
    expect(await secretariat.getByRole('article').nth(3).getByRole('heading').first().textContent()).toBe(
      'Data governance',
    );
  });

  it('points out a scoring that refers to a criterion that is no longer there, until it is mended', async () => {
    const weighed = question('Data governance');
    await weighed.getByLabel('Weight in the segment’s mean').fill('2');
    await saved(secretariat);
    await weighed.getByRole('button', { name: 'Remove' }).click();
    await weighed.getByRole('button', { name: 'Yes, remove it' }).click();
    const problem = secretariat.getByRole('alert').filter({ hasText: 'The scoring gives a weight to governance-5' });
    await problem.waitFor();
    await problem.getByRole('link', { name: 'Scoring' }).click();
    await sound(secretariat, 'edit-unsound');
    await secretariat.getByRole('button', { name: 'Take the weight away' }).click();
    await saved(secretariat);
  });

  it('shows both texts where somebody else has changed the draft, and loses neither', async () => {
    const other = await openPage(browser, product.url);
    await signIn(other, product.account('secretariat'));
    await other.goto('/maturity/models/1.1.0/edit?part=paperless');
    await other.getByLabel('Description, English').first().fill('Procedures without paper, from end to end.');
    await saved(other);
    await part('Enablers');
    await secretariat.getByLabel('Title, English').first().fill('Law that fits digital procedures');
    await secretariat.getByRole('heading', { name: 'Somebody else has changed this draft' }).waitFor();
    await sound(secretariat, 'edit-stale');
    await secretariat.getByRole('button', { name: 'Keep what is saved' }).click();
    await part('Paperless');
    await secretariat.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value.startsWith('Procedures without')),
    );
    await other.context().close();
  });

  it('shows what differs from the version in force, and goes into consultation', async () => {
    await part('What has changed');
    await secretariat.getByText('Answers to 1 criterion or enabler would have to be reconfirmed').waitFor();
    await sound(secretariat, 'edit-difference');
    await secretariat.getByRole('button', { name: 'Open it for comments' }).click();
    await secretariat.waitForURL(/models\/1\.1\.0$/);
    await secretariat.getByText('Open for comments').first().waitFor();
  });

  it('moves a round to it once endorsed, and tells the Member what to reconfirm and why', async () => {
    const decider = await openPage(browser, product.url);
    await signIn(decider, product.account('decision-maker'));
    await decider.goto('/maturity/models/1.1.0');
    await decider.getByLabel('Body').fill('Policy Commission');
    await decider.getByLabel('Session').fill('90th session');
    await decider.getByLabel('Date of the decision').fill('2025-06-20');
    await decider.getByRole('textbox', { name: 'Document' }).fill('SP0001');
    await decider.getByRole('button', { name: 'Record the endorsement' }).click();
    await decider.getByText('Endorsed', { exact: true }).first().waitFor();

    await secretariat.goto('/maturity/rounds');
    await secretariat.getByText('1 assessment is being answered').waitFor();
    await secretariat.getByText('Strategy and roadmap').waitFor();
    await sound(secretariat, 'rounds');
    await secretariat.getByRole('button', { name: 'Go on by version 1.1.0' }).click();
    await secretariat.getByRole('button', { name: 'Go on by version 1.1.0' }).waitFor({ state: 'detached' });

    await writer.goto(assessment);
    const list = writer.getByRole('region', { name: '1 answer to look at again' });
    await list.getByText('changed: question').waitFor();
    await writer.getByText('How it read, and how it reads now').click();
    await sound(writer, 'reconfirm');
    await writer.getByRole('button', { name: 'It still holds' }).click();
    await list.waitFor({ state: 'detached' });
  });

  it('opens and closes a round', async () => {
    await secretariat.getByLabel('Year, or year and number').fill('2031');
    await secretariat.getByRole('button', { name: 'Open a round' }).click();
    const round = secretariat.getByRole('region', { name: 'Round 2031' });
    await round.getByRole('button', { name: 'Close the round' }).click();
    await round.getByRole('button', { name: 'Yes, close it' }).click();
    await round.getByText(/^Closed on/).waitFor();
  });

  it('is in French throughout, in the dark', async () => {
    const french = await openPage(browser, product.url, { locale: 'fr-FR', colorScheme: 'dark' });
    const { email, password } = product.account('secretariat');
    await french.goto('/sign-in');
    await french.locator('input[type=email]').fill(email);
    await french.locator('input[type=password]').fill(password);
    await french.locator('form button[type=submit]').click();
    await french.waitForURL((url) => url.pathname !== '/sign-in');
    await french.goto('/maturity/models');
    await french.getByRole('button', { name: 'Commencer un projet' }).click();
    await french.waitForURL(/\/edit/);
    await french.goto(`${new URL(french.url()).pathname}?part=single-window`);
    await sound(french, 'edit-fr');
    await french.goto('/maturity/rounds');
    await sound(french, 'rounds-fr');
    await french.goto('/maturity/models/1.0.0/difference');
    await sound(french, 'difference-fr');
  });
});
