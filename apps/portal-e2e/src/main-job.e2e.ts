import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, openPage, signIn } from './browser.js';
import { Product } from './product.js';

describe('the main job in the portal', () => {
  let product: Product;
  let browser: Browser;
  let writer: Page;
  let approver: Page;
  let curator: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    [writer, approver, curator] = [
      await openPage(browser, product.url),
      await openPage(browser, product.url),
      await openPage(browser, product.url),
    ];
    await signIn(writer, product.account('contributor', 'RW'));
    await signIn(approver, product.account('approver', 'RW'));
    await signIn(curator, product.account('curator'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const title = 'Zebrafish clearance of lake cargo';
  const saved = (page: Page) => page.getByText(/^Saved \d/).waitFor();

  it('keeps what a contributor writes: as it is typed, over a reload, and while the line is down', async () => {
    await writer.goto('/practices/new');
    await writer.getByLabel('Title').fill(title);
    await saved(writer);
    await writer.waitForURL(/\/edit$/).catch(() => undefined);
    await writer.getByLabel('Summary').fill('Barges on the lake are cleared before they land.');
    await writer.reload();
    expect(await writer.getByLabel('Summary').inputValue()).toBe('Barges on the lake are cleared before they land.');
    await saved(writer);

    await writer.context().setOffline(true);
    await writer.getByLabel('Lessons learned').fill('Begin with one port.');
    await writer.getByText('You are offline. What you write is kept on this device').waitFor();
    await writer.context().setOffline(false);
    await saved(writer);
    await writer.reload();
    expect(await writer.getByLabel('Lessons learned').inputValue()).toBe('Begin with one port.');
    expect(await barriers(writer)).toEqual([]);
  });

  it('keeps what is written after the session has ended, and saves it once the writer has signed in again', async () => {
    await writer.context().clearCookies();
    await writer.getByLabel('Lessons learned').fill('Begin with one port, and with the largest trader.');
    await writer.getByText('Your session has ended. What you wrote is kept on this device.').waitFor();
    expect(await barriers(writer)).toEqual([]);
    await writer
      .getByRole('status')
      .getByRole('link', { name: /sign in/i })
      .click();
    const { email, password } = product.account('contributor', 'RW');
    await writer.getByLabel('E-mail address').fill(email);
    await writer.getByLabel('Password', { exact: true }).fill(password);
    await writer.getByRole('button', { name: 'Sign in' }).click();
    await writer.waitForURL(/\/edit$/);
    expect(await writer.getByLabel('Lessons learned').inputValue()).toBe(
      'Begin with one port, and with the largest trader.',
    );
    await saved(writer);
  });

  it('says what is missing and leads there, then hands the practice to the approver', async () => {
    await writer.getByRole('button', { name: 'Send to the approver' }).click();
    await writer.getByRole('link', { name: 'Themes' }).waitFor();
    expect(await barriers(writer)).toEqual([]);
    await writer.getByLabel('Electronic and mobile services').check();
    await writer.getByLabel('Go-live year').fill('2021');
    await saved(writer);
    await writer.getByRole('button', { name: 'Send to the approver' }).click();
    await writer.waitForURL(/\/practices\/[\w-]+$/);
  });

  it('lets the approver approve it, and the curator ask for a change on one field', async () => {
    await approver.goto('/work');
    await approver
      .getByRole('region', { name: 'Waiting for your national approval' })
      .getByRole('link', { name: title })
      .click();
    await approver.getByRole('button', { name: 'Approve', exact: true }).click();
    await approver.waitForURL(/\/work$/);

    await curator.goto('/work');
    expect(await barriers(curator)).toEqual([]);
    await curator.getByRole('link', { name: title }).click();
    await curator.getByRole('button', { name: 'Comment on “Summary (English)”' }).click();
    await curator.getByRole('textbox', { name: 'Comment on “Summary (English)”' }).fill('How long does it take now?');
    expect(await barriers(curator)).toEqual([]);
    await curator.getByRole('button', { name: 'Ask for changes' }).click();
    await curator.waitForURL(/\/work$/);
  });

  it('shows the contributor the question at its field, and takes the answer', async () => {
    await writer.goto('/work');
    await writer.getByRole('link', { name: title }).click();
    await writer.getByText('How long does it take now?').waitFor();
    await writer.getByLabel('Summary').fill('Barges on the lake are cleared in 40 minutes, before they land.');
    await saved(writer);
    await writer.getByRole('button', { name: 'Dealt with' }).click();
    await writer.getByText('How long does it take now?').waitFor({ state: 'detached' });
    await writer.getByRole('button', { name: 'Send to the approver' }).click();
    await writer.waitForURL(/\/practices\/[\w-]+$/);
    await approver.goto('/work');
    await approver
      .getByRole('region', { name: 'Waiting for your national approval' })
      .getByRole('link', { name: title })
      .click();
    await approver.getByRole('button', { name: 'Approve', exact: true }).click();
    await approver.waitForURL(/\/work$/);
  });

  it('publishes it with a classification, and anybody finds it by a slip of the pen', async () => {
    await curator.goto('/work');
    await curator.getByRole('link', { name: title }).click();
    await curator.getByRole('button', { name: 'Take it for review' }).click();
    await curator.getByText('You are reviewing it.').waitFor();
    await curator.getByRole('group', { name: 'Maturity segments' }).getByLabel('Core customs processing').check();
    await curator.getByLabel('Results are measured').check();
    await curator.getByRole('button', { name: 'Publish' }).click();
    await curator.getByRole('heading', { level: 1, name: title }).waitFor();

    const visitor = await openPage(browser, product.url);
    await visitor.goto('/?q=zebrafsh');
    await visitor.getByRole('link', { name: title }).click();
    await visitor.waitForURL(/\/practices\//);
    await visitor.getByText('cleared in 40 minutes').waitFor();
    await visitor.getByText(/Curated by Inès Laurent/).waitFor();
    expect(await barriers(visitor)).toEqual([]);
    await visitor.goto(`${visitor.url()}/versions`);
    await visitor.getByRole('heading', { level: 1 }).waitFor();
    expect(await barriers(visitor)).toEqual([]);
  });

  it('has everything again after the process was killed', async () => {
    await product.kill();
    await product.run();
    const visitor = await openPage(browser, product.url);
    await visitor.goto('/?q=zebrafish');
    await visitor.getByRole('link', { name: title }).waitFor();
    await writer.goto('/work');
    await writer.getByRole('link', { name: title }).waitFor();
  });
});
