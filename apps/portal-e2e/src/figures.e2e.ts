import type { Browser } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

const sound = soundUnder('figures');
/** A reader's browser; the one that tests drive says that it is no reader's. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('reading figures', () => {
  let product: Product;
  let browser: Browser;
  let practice: { id: string; member: string; content: { texts: Record<string, { title: string }> } };
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    for (let attempt = 0; attempt < 100 && !practice; attempt++) {
      const answer = await fetch(`${product.url}/api/practices?member=CR&limit=1`);
      practice = ((await answer.json()) as { items: (typeof practice)[] }).items[0]!;
      if (!practice) await new Promise((later) => setTimeout(later, 200));
    }
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const open = async (as?: { role: string; member?: string }, options: object = {}) => {
    const page = await openPage(browser, product.url, { userAgent, ...options });
    if (as) await signIn(page, product.account(as.role, as.member));
    return page;
  };

  it('count who reads a practice, not its own people, and show it to them and to the Research Unit', async () => {
    const visitor = await open();
    const told = visitor.waitForResponse('**/api/figures/readings');
    await visitor.goto(`/practices/${practice.id}`);
    expect((await told).status()).toBe(204);
    await visitor.getByRole('heading', { level: 1 }).waitFor();
    expect(await visitor.getByText('How it is read').count()).toBe(0);
    expect(await visitor.context().cookies()).toEqual([]);
    await visitor.context().close();

    const own = await open({ role: 'contributor', member: 'CR' });
    const ownTold = own.waitForResponse('**/api/figures/readings');
    await own.goto(`/practices/${practice.id}`);
    await ownTold;
    const figures = own.getByRole('region', { name: 'How it is read' });
    await figures
      .getByText('Opened once in the last 30 days')
      .waitFor({ timeout: 1_000 })
      .catch(async () => {
        // What was counted is written within five seconds.
        await new Promise((later) => setTimeout(later, 6_000));
        await own.reload();
      });
    await figures.getByText('Opened once in the last 30 days').waitFor();
    await figures.getByText('By month').click();
    await sound(own, 'practice');
    await own.context().close();
  });

  it('are listed for the Research Unit, with a file, and summed for what a task collects', async () => {
    const page = await open({ role: 'curator' });
    await page.goto('/analysis');
    await page.getByRole('link', { name: 'How records are read' }).click();
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="/practices/${practice.id}"]`) });
    await row.getByText('Costa Rica').waitFor();
    await sound(page, 'list');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Take along as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('reading-figures.csv');
    await page.getByLabel('Period').selectOption('2025');
    await page.getByText('Nothing has been counted in this period.').waitFor();
    await page.goto('/work-plans/2016-2018/tasks/B.7.1');
    await page
      .getByRole('region', { name: 'How what is collected is read' })
      .getByText(/together/)
      .waitFor();
    await sound(page, 'task');
    await page.context().close();
  });

  it('read well in French and in the dark', async () => {
    const page = await open({ role: 'curator' }, { locale: 'en-GB', colorScheme: 'dark' });
    await page.goto('/figures');
    await page.getByLabel('Language').selectOption('fr');
    await page.getByRole('heading', { name: 'Chiffres de lecture' }).waitFor();
    await sound(page, 'list-fr');
    await page.context().close();
  });
});
