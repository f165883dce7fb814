import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

describe('calls, reuse and confirmation in the portal', () => {
  let product: Product;
  let browser: Browser;
  let curator: Page;
  let writer: Page;
  let approver: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    [curator, writer, approver] = (await Promise.all([1, 2, 3].map(() => openPage(browser, product.url)))) as [Page, Page, Page]; // prettier-ignore
    await signIn(curator, product.account('curator'));
    await signIn(writer, product.account('contributor', 'RW'));
    await signIn(approver, product.account('approver', 'RW'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const sound = soundUnder('reuse');
  const call = 'e-Refund: practices from East and Southern Africa';
  const title = 'Refunds paid within a week';

  it('opens a call for what the repository lacks', async () => {
    await curator.goto('/calls/candidates');
    await sound(curator, 'candidates');
    await curator.getByRole('link', { name: 'Open a call for this: e-Refund, ESA' }).click();
    await curator.getByRole('region', { name: 'English' }).getByLabel('Title').waitFor();
    expect(await curator.getByRole('region', { name: 'French' }).getByLabel('Title').inputValue()).toContain(
      'pratiques de la région Afrique orientale',
    );
    await sound(curator, 'call-form');
    await curator.getByLabel('Last day for answers').fill('2020-01-01');
    await curator.getByRole('button', { name: 'Open the call' }).click();
    await curator.getByText('Give one that lies ahead.').waitFor();
    await curator.getByLabel('Last day for answers').fill('2099-12-31');
    await curator.getByRole('button', { name: 'Open the call' }).click();
    await curator.getByRole('heading', { level: 1, name: call }).waitFor();
    await sound(curator, 'call');
    await curator.goto('/calls/candidates');
    await curator.getByRole('link', { name: 'A call asks for it' }).first().waitFor();
  });

  it('offers the call where a search finds nothing, in the reader’s language', async () => {
    const visitor = await openPage(browser, product.url, { locale: 'fr-FR' });
    await visitor.goto('/?q=zzzzqqq');
    await visitor.getByRole('link', { name: /Remboursement électronique : pratiques/ }).click();
    await visitor.getByText('Appel ouvert').waitFor();
    await sound(visitor, 'call-fr');
    await visitor.context().close();
  });

  it('takes an answer, which the call lists once it is published', async () => {
    await writer.goto('/calls');
    await sound(writer, 'calls');
    await writer.getByRole('link', { name: call }).click();
    await writer.getByRole('link', { name: 'Answer with a practice' }).click();
    await writer.getByText('Answers the call').waitFor();
    await writer.getByLabel('Title (English)').fill(title);
    await writer.getByLabel('Summary (English)').fill('Claims are checked by rules and paid by transfer.');
    await writer.getByLabel('Go-live year').fill('2021');
    await writer.getByLabel('Electronic and mobile services').check();
    await writer.getByText(/^Saved/).waitFor();
    await writer.getByRole('button', { name: 'Send to the approver' }).click();
    await writer.getByRole('heading', { level: 1, name: title }).waitFor();
    await approver.goto('/work');
    const waiting = approver.getByRole('region', { name: 'Waiting for your national approval' });
    await waiting.getByRole('link', { name: title }).click();
    await approver.getByRole('button', { name: 'Approve', exact: true }).click();
    await approver.waitForURL('/work');
    await curator.goto('/calls');
    await curator.getByRole('link', { name: call }).click();
    await curator.getByRole('link', { name: title }).click();
    await curator.getByRole('button', { name: 'Publish' }).click();
    await curator.getByRole('heading', { level: 1, name: title }).waitFor();
    await writer.goto('/calls');
    await writer.getByRole('link', { name: call }).click();
    await writer.getByRole('link', { name: title }).click();
    await writer.getByRole('link', { name: 'The call of the Research Unit' }).waitFor();
  });

  it('states the reuse of another Member’s practice, which the approver confirms', async () => {
    await writer.goto('/practices/br-20');
    await writer.getByRole('button', { name: 'Say how Rwanda reuses it' }).click();
    await writer.getByLabel('How far').selectOption('adapting');
    await writer.getByLabel('Since').fill('2026-01');
    await writer.getByLabel('Lessons in English').fill('Begin with the declarations of one office.');
    await writer.getByLabel('Lessons in a further language').selectOption('fr');
    await writer.getByLabel('Lessons in French').fill('Commencez par les déclarations d’un bureau.');
    await writer.getByLabel('Your own record of it').selectOption({ label: title });
    await sound(writer, 'statement');
    await writer.getByRole('button', { name: 'Send for national approval' }).click();
    await writer.getByRole('heading', { name: 'Waiting for the Member’s approver' }).waitFor();
    await approver.goto('/work');
    await approver.getByRole('region', { name: 'Statements of reuse' }).getByRole('link').click();
    await sound(approver, 'approval');
    await approver.getByRole('button', { name: 'Confirm', exact: true }).click();
    await approver
      .getByRole('listitem')
      .filter({ hasText: 'Rwanda' })
      .getByText('Adapting since January 2026')
      .waitFor();
    const visitor = await openPage(browser, product.url, { locale: 'fr-FR', colorScheme: 'dark' });
    await visitor.goto('/practices/br-20');
    const stated = visitor.getByRole('listitem').filter({ hasText: 'Rwanda' });
    await stated.getByText('Commencez par les déclarations d’un bureau.').waitFor();
    await stated.getByRole('link', { name: title }).waitFor();
    await sound(visitor, 'practice-fr');
    await visitor.goto('/reuse?member=RW');
    await visitor.getByText('En adaptation depuis janvier 2026').waitFor();
    await sound(visitor, 'list-fr');
    await visitor.context().close();
  });

  it('takes the statement back with a reason', async () => {
    await approver.goto('/practices/br-20');
    await approver.getByRole('button', { name: 'Take it back' }).click();
    await approver.getByLabel('Why it is taken back').fill('The project was stopped.');
    await approver.getByRole('button', { name: 'Take it back' }).click();
    await approver.getByRole('button', { name: 'Say how Rwanda reuses it' }).waitFor();
    await approver.goto('/reuse?queue=own');
    await approver.getByText('Taken back').waitFor();
  });

  it('asks to confirm what nobody has confirmed for two years', async () => {
    // Time does not pass in a browser story: the list is given as it will be, the confirmation is real.
    await approver.route(/\/api\/practices\?.*stale=true/, async (route) => {
      const url = route
        .request()
        .url()
        .replace(/stale=true&?/, '');
      const answer = await route.fetch({ url });
      const { items } = (await answer.json()) as { items: object[] };
      await route.fulfill({ json: { items: items.map((item) => ({ ...item, stale: true })), next: null } });
    });
    await approver.goto('/work');
    const due = approver.getByRole('region', { name: 'Practices to be confirmed again' });
    await due.getByRole('link', { name: title }).waitFor();
    await sound(approver, 'work');
    const confirmed = approver.waitForResponse((answer) => answer.url().endsWith('/confirmation'));
    await due.getByRole('button', { name: 'It still holds' }).click();
    expect(await (await confirmed).json()).toMatchObject({ stale: false, edition: 1 });
    await approver.unrouteAll({ behavior: 'ignoreErrors' });
  });
});
