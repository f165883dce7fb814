import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

describe('what is new reaches people, in the portal and by mail', () => {
  let product: Product;
  let browser: Browser;
  let reader: Page;
  let curator: Page;
  let keeper: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    [reader, curator, keeper] = (await Promise.all([1, 2, 3].map(() => openPage(browser, product.url)))) as [Page, Page, Page]; // prettier-ignore
    await signIn(reader, product.account('contributor', 'RW'));
    await signIn(curator, product.account('curator'));
    await signIn(keeper, product.account('secretariat'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const sound = soundUnder('dissemination');
  const eventually = async <T>(look: () => T | Promise<T>): Promise<T> => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await look();
      } catch (error) {
        if (attempt === 120) throw error;
        await new Promise((later) => setTimeout(later, 250));
      }
    }
  };

  it('says first what an inbox will hold, and how to begin', async () => {
    await reader.goto('/inbox');
    await reader.getByText('You follow nothing yet').waitFor();
    await sound(reader, 'empty');
    await reader.getByRole('link', { name: 'Choose what to follow' }).click();
    await reader.getByLabel('Which').selectOption({ label: 'East and Southern Africa' });
    await reader.getByLabel('Mails', { exact: true }).selectOption('At once');
    await reader.getByRole('button', { name: 'Follow', exact: true }).click();
    await reader.getByRole('link', { name: 'East and Southern Africa' }).waitFor();
    await sound(reader, 'following');
  });

  it('follows a practice from its page, and shows with its reason what is published of all that', async () => {
    await reader.goto('/?member=RW');
    await reader.getByRole('listitem').getByRole('link').first().click();
    await reader.getByRole('button', { name: 'Follow', exact: true }).click();
    await reader.getByRole('button', { name: 'Following', exact: true }).waitFor();
    await reader.goto('/inbox');
    await reader.getByText('You follow Practice').first().waitFor();
    await sound(reader, 'inbox');
  });

  it('tells of a call for practices as it is opened, in the header too, and sends a mail', async () => {
    const call = {
      language: 'en',
      texts: {
        en: { title: 'Who pays refunds within a week?', summary: 'We look for practices <script>alert(1)</script>.' },
      },
      regions: ['ESA'],
      deadline: '2099-12-31',
    };
    expect((await curator.request.post('/api/calls', { data: call })).status()).toBe(201);
    await reader.getByRole('link', { name: 'Inbox, 1 unread' }).waitFor({ timeout: 40_000 });
    await reader.getByRole('link', { name: 'Who pays refunds within a week?' }).waitFor();
    await sound(reader, 'unread');
    const mails = await eventually(() =>
      readdirSync(join(product.folder, 'mail')).filter((name) => name.endsWith('.eml')),
    );
    expect(mails).toHaveLength(1);
    await reader.getByRole('button', { name: 'Mark as read Who pays' }).click();
    await reader.getByRole('link', { name: 'Inbox', exact: true }).first().waitFor();
  });

  it('keeps a search as an alert', async () => {
    await reader.goto('/?q=payment&region=ESA');
    await reader.getByRole('button', { name: 'Saved searches' }).click();
    await reader.getByRole('button', { name: 'Save this search' }).click();
    await reader.getByLabel('Tell me of new results').selectOption({ label: 'In my inbox and by mail, every week' });
    expect(await barriers(reader)).toEqual([]);
    await reader.screenshot({ path: 'test-results/dissemination-alert.png' });
    await reader.getByRole('button', { name: 'Save', exact: true }).click();
    await reader.getByRole('dialog').waitFor({ state: 'detached' });
    await reader.goto('/inbox/following');
    await reader.getByRole('link', { name: /payment/ }).waitFor();
    expect(await reader.getByLabel(/^Mails about payment/).inputValue()).toBe('weekly');
    await reader.getByRole('button', { name: /^Make a feed address payment/ }).click();
    await reader.getByText(/\/api\/feeds\/private\//).waitFor();
  });

  it('composes a newsletter, previews it in both languages and sends it to who follows it', async () => {
    await reader.goto('/newsletters');
    await reader.getByText('No issue has been sent yet').waitFor();
    await reader.getByRole('button', { name: 'Follow', exact: true }).click();
    await reader.getByRole('button', { name: 'Following', exact: true }).waitFor();
    await reader.goto('/inbox/following');
    await reader.getByLabel('Mails about Newsletter of the Research Unit').selectOption('Each issue');
    await curator.goto('/newsletters');
    await curator.getByRole('link', { name: 'Begin an issue' }).click();
    await curator.getByRole('button', { name: 'Save' }).click();
    await curator.getByText('Give the issue a title in English').waitFor();
    await curator.getByRole('region', { name: 'English' }).getByLabel('Title').fill('Refunds this autumn');
    await curator.getByRole('region', { name: 'French' }).getByLabel('Title').fill('Les remboursements cet automne');
    await curator.getByRole('region', { name: 'English' }).getByLabel('Introduction').fill('Dear colleagues.');
    const records = curator.getByLabel('Add a record that was published lately');
    await records.selectOption({ index: 1 });
    await records.selectOption({ index: 1 });
    await sound(curator, 'compose');
    await curator.getByRole('button', { name: 'Save' }).click();
    await curator.waitForURL(/\/newsletters\/[\w-]+\/edit/);
    await curator.getByRole('heading', { name: 'Preview' }).waitFor();
    await curator.getByRole('button', { name: 'French' }).click();
    await curator.frameLocator('iframe').getByRole('heading', { name: 'Les remboursements cet automne' }).waitFor();
    await soundAround(curator, 'preview');
    await curator.getByRole('button', { name: 'Send the issue' }).click();
    await curator.getByText('It goes to 1 reader').waitFor();
    await curator.getByRole('button', { name: 'Send it now' }).click();
    await curator.getByRole('heading', { level: 1, name: 'Refunds this autumn' }).waitFor();
    await soundAround(curator, 'issue');
  });

  it('shows the secretariat every mail, as it was written', async () => {
    await eventually(async () => {
      await keeper.goto('/outbox');
      await keeper.getByRole('link', { name: 'Refunds this autumn' }).waitFor({ timeout: 1_000 });
    });
    await sound(keeper, 'outbox');
    await keeper.getByRole('link', { name: 'Refunds this autumn' }).click();
    await keeper.frameLocator('iframe').getByText('Dear colleagues.').waitFor();
    await soundAround(keeper, 'mail');
  });

  it('ends mails by the link at their foot, without signing in; a forged link ends nothing', async () => {
    const folder = join(product.folder, 'mail');
    const header = (name: string) =>
      /unsubscribe\/([\w.-]+)>/.exec(readFileSync(join(folder, name), 'utf8').replace(/\r\n\s+/g, ''))![1]!;
    const tokens = readdirSync(folder).map(header);
    const visitor = await openPage(browser, product.url, { locale: 'fr-FR', colorScheme: 'dark' });
    await visitor.goto(`/unsubscribe?token=${tokens[0]}x`);
    await visitor.getByText('Ce lien ne met fin à aucun courriel').waitFor();
    for (const token of tokens) {
      await visitor.goto(`/unsubscribe?token=${token}`);
      await visitor.getByRole('button', { name: 'Ne plus recevoir ces courriels' }).waitFor();
      await sound(visitor, 'unsubscribe');
      await visitor.getByRole('button', { name: 'Ne plus recevoir ces courriels' }).click();
      await visitor
        .getByRole('status')
        .filter({ hasText: /envoyé/ })
        .waitFor();
    }
    await visitor.context().close();
    await reader.goto('/inbox/following');
    await reader.getByText(/Mails would go to/).waitFor();
  });

  it('reads well in French, in the dark', async () => {
    const french = await openPage(browser, product.url, { locale: 'fr-FR', colorScheme: 'dark' });
    await signInBehind(french, product.account('contributor', 'RW'));
    for (const path of ['/inbox', '/inbox/following', '/newsletters']) {
      await french.goto(path);
      await french.getByRole('heading', { level: 1 }).waitFor();
      await sound(french, `fr${path.replaceAll('/', '-')}`);
    }
    await french.context().close();
  });
});

/** Without the form, whose words are in another language here. */
async function signInBehind(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  const answer = await page.request.post('/api/auth/sign-in', { data: { email, password } });
  expect(answer.status()).toBe(200);
}

/** As for other pages, but for the mail in its frame, in which nothing can run that would look at it. */
async function soundAround(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect([name, violations.map(({ id }) => id)]).toEqual([name, []]);
  await page.screenshot({ path: `test-results/dissemination-${name}.png`, fullPage: true });
}
