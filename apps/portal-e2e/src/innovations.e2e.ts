import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
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

  const sound = soundUnder('innovations');
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

  it('is written by a partner, saved as it is written, and lands on the board', async () => {
    await partner.goto('/innovations/new');
    await partner.getByLabel('Title (English)').fill(title);
    await partner.getByLabel('Summary (English)').fill('A drone counts the containers in the yard twice a day.');
    await partner.getByText(/^Saved/).waitFor();
    await partner.waitForURL(/\/innovations\/[^/]+\/edit$/);
    await partner.getByRole('button', { name: 'Send it to the Research Unit' }).click();
    await partner.getByRole('link', { name: 'The problem it solves (English)' }).click();
    await partner.getByText('Say which problem it solves.').waitFor();
    await partner.getByLabel('The problem it solves (English)').fill('Nobody knows what stands in the yard.');
    await partner.getByLabel('Technologies', { exact: true }).fill('drones, flux capacitor');
    await partner.getByLabel('Summary (English)').focus();
    await partner.getByText('“flux capacitor”: name a technology of the radar').waitFor();
    await partner.getByLabel('Technologies', { exact: true }).fill('drones, image recognition');
    await partner.getByLabel('Innovation and emerging technologies').check();
    await partner.getByRole('button', { name: 'Add a partner' }).click();
    await partner.getByLabel('What it is', { exact: true }).selectOption('University or research');
    await partner.getByLabel('Name', { exact: true }).fill('University of the Port');
    await partner.getByLabel('Cost from').fill('20,000');
    await partner.getByLabel('Cost to').fill('50,000');
    await partner.getByLabel('Skills').fill('A licensed pilot.');
    await partner.getByLabel('Related practices').fill('TradeNet');
    await partner
      .getByRole('button', { name: /^Add “/ })
      .first()
      .click();
    const [file] = await Promise.all([
      partner.waitForEvent('filechooser'),
      partner.getByRole('button', { name: 'Add a document' }).click(),
    ]);
    await file.setFiles({ name: 'yard.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') });
    await partner.getByRole('button', { name: 'Remove yard.pdf' }).waitFor();
    await sound(partner, 'form');
  });

  it('keeps what is written while the line is lost, and asks which text goes on after a conflict', async () => {
    await partner.context().setOffline(true);
    await partner.getByLabel('Benefits (English)').fill('No container is looked for any more.');
    await partner.getByText(/^You are offline/).waitFor();
    await partner.context().setOffline(false);
    await partner.getByText(/^Saved/).waitFor({ timeout: 30_000 });
    const address = partner.url();
    const elsewhere = await openPage(browser, product.url);
    await signIn(elsewhere, product.account('partner'));
    await elsewhere.goto(address);
    await elsewhere.getByLabel('Risks and limits (English)').fill('Wind.');
    await elsewhere.getByText(/^Saved/).waitFor();
    await elsewhere.context().close();
    await partner.getByLabel('Risks and limits (English)').fill('Wind, and birds.');
    await partner.getByText(/^A colleague has saved another text/).waitFor();
    await partner.getByRole('button', { name: 'Mine' }).click();
    await partner.getByText(/^Saved/).waitFor();
  });

  it('is sent on and lands on the board, in the queue of the curator, and among the partner’s own', async () => {
    await partner.getByRole('button', { name: 'Send it to the Research Unit' }).click();
    await partner.getByRole('heading', { level: 1, name: title }).waitFor();
    await partner.getByText('Waiting for the Research Unit.').waitFor();
    await partner.getByText('University of the Port').waitFor();
    await partner.getByText('20,000 – 50,000 USD').waitFor();
    await partner.goto('/work');
    await partner.getByRole('region', { name: 'Your innovations' }).getByRole('link', { name: title }).waitFor();
    await curator.goto('/work');
    await sound(curator, 'work');
    await curator
      .getByRole('region', { name: 'Innovations on the curators’ board' })
      .getByRole('link', { name: title })
      .click();
    await column('New').getByRole('article', { name: title }).waitFor();
    await sound(curator, 'board');
  });

  it('is taken, checked and put before a body by keyboard alone', async () => {
    const tools = card().getByRole('button', { name: 'Work on it' });
    await tools.focus();
    await curator.keyboard.press('Enter');
    await card().getByRole('button', { name: 'Take it' }).press('Enter');
    await column('In triage').getByRole('article', { name: title }).waitFor();
    // The focus goes along with the card, and where it stands is read out.
    await curator.getByText(`“${title}” now stands under In triage.`).waitFor();
    const move = card().getByLabel('Move to');
    expect(await move.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await tools.getAttribute('aria-expanded')).toBe('true');
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
    await visitor.getByRole('link', { name: /TradeNet/ }).waitFor();
    await visitor.getByRole('link', { name: 'yard.pdf' }).waitFor();
    await visitor.getByRole('link', { name: 'All versions, and what changed' }).click();
    await visitor.getByRole('heading', { level: 1, name: /^Versions/ }).waitFor();
    await visitor.context().close();
  });

  it('goes by the national approver where a Member offers it, and its versions show what changed', async () => {
    const writer = await openPage(browser, product.url);
    await signIn(writer, product.account('contributor', 'RW'));
    await writer.goto('/innovations/new');
    await writer.getByLabel('Title (English)').fill('A chat that answers travellers');
    await writer.getByLabel('Summary (English)').fill('Travellers ask, and the answer comes at once.');
    await writer.getByLabel('The problem it solves (English)').fill('The counter was busy.');
    await writer.getByLabel('Technologies', { exact: true }).fill('mobile app');
    await writer.getByLabel('Innovation and emerging technologies').check();
    await writer.getByText(/^Saved/).waitFor();
    await writer.getByRole('button', { name: 'Send it on' }).click();
    await writer.getByText('Waiting for national approval.').waitFor();
    const approver = await openPage(browser, product.url);
    await signIn(approver, product.account('approver', 'RW'));
    await approver.goto('/work');
    await sound(approver, 'work-approver');
    await approver.getByRole('link', { name: 'A chat that answers travellers' }).first().click();
    await approver.getByRole('heading', { name: 'National approval', exact: true }).waitFor();
    await sound(approver, 'approval');
    await approver.getByLabel('Reason').fill('Say which counter.');
    await approver.getByRole('button', { name: 'Send back to the writer' }).click();
    await approver.waitForURL(/\/work$/);
    await writer.goto('/work');
    await writer.getByRole('link', { name: 'A chat that answers travellers' }).click();
    await writer.getByLabel('The problem it solves (English)').fill('The counter at the airport was busy.');
    await writer.getByText(/^Saved/).waitFor();
    await writer.getByRole('button', { name: 'Send it on' }).click();
    await writer.getByText('Waiting for national approval.').waitFor();
    await writer.getByRole('link', { name: 'All versions, and what changed' }).click();
    await writer.getByText('at the airport').waitFor();
    await sound(writer, 'versions');
    await writer.context().close();
    await approver.context().close();
  });
});
