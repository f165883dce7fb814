import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

describe('the way to the next level', () => {
  let product: Product;
  let browser: Browser;
  let rwanda: Page;
  let costaRica: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    rwanda = await openPage(browser, product.url);
    costaRica = await openPage(browser, product.url);
    await signIn(rwanda, product.account('approver', 'RW'));
    await signIn(costaRica, product.account('contributor', 'CR'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const sound = soundUnder('way');

  it('lists next steps with practices of the repository, each with its reasons', async () => {
    await rwanda.goto('/maturity/next-steps');
    const segment = rwanda.getByRole('region', { name: 'Single Window and national interoperability' });
    await segment.getByRole('link').first().waitFor();
    const title = await segment.getByRole('link').first().innerText();
    await segment
      .getByText(/in this segment/)
      .first()
      .waitFor();
    await sound(rwanda, 'next-steps');
    await segment.getByRole('link').first().click();
    await rwanda.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it('relays a question between two Members, and shows an address once both agree', async () => {
    const asked = await rwanda.evaluate(async () => {
      const answer = await fetch('/api/maturity/questions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: 'RW', to: 'CR', segment: 'single-window', text: 'How did you bring the agencies together?' }), // prettier-ignore
      });
      return answer.status;
    });
    expect(asked).toBe(201);
    await costaRica.goto('/maturity/questions');
    const received = costaRica.getByRole('article', { name: 'Question with Rwanda' });
    await received.getByText('How did you bring the agencies together?').waitFor();
    await received.getByLabel('Your message').fill('With one law and one steering committee.');
    await received.getByRole('button', { name: 'Send the message' }).click();
    await received.getByText('Answered').waitFor();
    await received.getByLabel('Your name').fill('Lucía Mora');
    await received.getByLabel('Your e-mail address').fill('lucia@example.org');
    await received.getByRole('button', { name: 'Agree to share this contact' }).click();
    await received.getByText('It is shown once the other side agrees too').waitFor();

    await rwanda.goto('/maturity/questions');
    const own = rwanda.getByRole('article', { name: 'Question with Costa Rica' });
    await own.getByText('With one law and one steering committee.').waitFor();
    expect(await rwanda.getByText('lucia@example.org').count()).toBe(0);
    await own.getByLabel('Your name').fill('Eric Mugisha');
    await own.getByLabel('Your e-mail address').fill('eric@example.org');
    await own.getByRole('button', { name: 'Agree to share this contact' }).click();
    await own.getByText('lucia@example.org').waitFor();
    await sound(rwanda, 'questions');
  });

  it('asks from beside a practice', async () => {
    await rwanda.goto('/maturity/next-steps');
    await rwanda.getByRole('button', { name: /^Ask / }).first().click();
    await rwanda.getByLabel(/^Your question to/).fill('What did it cost?');
    await rwanda.getByRole('button', { name: 'Send the question' }).click();
    await rwanda.getByText('Sent.').waitFor();
  });

  it('plans eight quarters, tries another budget without saving it, and says which limit binds', async () => {
    await rwanda.goto('/maturity/roadmaps');
    await sound(rwanda, 'roadmaps');
    await rwanda.getByLabel('Title').fill('Single Window to level 5');
    await rwanda.getByLabel('Single Window and national interoperability').selectOption('5');
    await rwanda.getByRole('button', { name: 'List the actions' }).click();
    await rwanda.waitForURL(/roadmaps\/[\w-]{36}/);
    const quarters = rwanda.getByRole('region', { name: 'Quarter by quarter' });
    await quarters.getByRole('columnheader', { name: /^Q/ }).first().waitFor();
    expect(await quarters.getByRole('columnheader', { name: /^Q/ }).count()).toBe(8);
    await rwanda.getByRole('button', { name: 'Keep this plan' }).waitFor();
    const slider = rwanda.getByRole('slider');
    await slider.fill('0');
    await rwanda.getByText(/The budget is what binds|Budget and person-months bind/).waitFor();
    await rwanda.reload();
    await rwanda.getByText('Budget each quarter: 500 thousand USD').waitFor();
    await rwanda.getByRole('button', { name: 'Keep this plan' }).click();
    await rwanda.getByText(/were due by now in the plan kept on/).waitFor();
    await rwanda.getByText(/level 5 (in Q|not reached)/).waitFor();
    await sound(rwanda, 'roadmap');
  });

  it('places everything anew by other weights, and refuses weights that are all zero', async () => {
    const weights = rwanda.getByRole('region', { name: 'What comes first' });
    for (const name of ['Its priority', 'How many wait for it', 'Little effort', 'Little cost'])
      await weights.getByLabel(name).fill('0');
    await weights.getByRole('button', { name: 'Place anew' }).click();
    await weights.getByText('Give at least one of them some weight.').waitFor();
    await weights.getByLabel('Little cost').fill('5');
    await weights.getByRole('button', { name: 'Place anew' }).click();
    await weights.getByRole('button', { name: 'Place anew', disabled: true }).waitFor();
  });

  it('edits an action', async () => {
    const first = rwanda.getByRole('button', { name: /^Edit: / }).first();
    await first.click();
    await rwanda.getByLabel('Who is responsible').fill('Directorate of ICT');
    await rwanda.getByLabel('Tasks of the Work Plan').first().fill('B.7.1');
    await rwanda.getByRole('option', { name: /^B\.7\.1 / }).click();
    await rwanda.getByRole('button', { name: 'Save the action' }).click();
    await rwanda
      .getByText(/Directorate of ICT/)
      .first()
      .waitFor();
    await rwanda.getByRole('link', { name: 'Task B.7.1' }).waitFor();
  });

  it('finds like-minded Members with reasons, by weights that can be changed, and groups of interest', async () => {
    await rwanda.goto('/maturity/like-minded');
    await rwanda
      .getByText(/% alike/)
      .first()
      .waitFor();
    await rwanda.getByLabel('What counts').selectOption('neighbours');
    await rwanda.getByText('same region').first().waitFor();
    await rwanda.getByLabel('Title').fill('Single Window in East Africa');
    await rwanda.getByRole('button', { name: 'Found it' }).click();
    await rwanda.getByRole('article', { name: 'Single Window in East Africa' }).getByText('Rwanda').waitFor();
    await sound(rwanda, 'like-minded');
  });

  it('shows the world to a visitor, names nobody, and is gone from everywhere at once when consent is withdrawn', async () => {
    const visitor = await openPage(browser, product.url);
    const row = visitor.getByRole('row', { name: /Single Window and national/ });
    await rwanda.goto('/maturity/consents');
    await rwanda.getByLabel('Single Window and national interoperability').selectOption('public');
    await rwanda.getByText('Saved. It holds from now on.').waitFor();
    await visitor.goto('/maturity/comparison');
    await row.getByText(/Rwanda/).waitFor();
    await rwanda.getByRole('button', { name: 'Show nothing to anybody' }).click();
    await rwanda.getByText('Saved. It holds from now on.').waitFor();
    await rwanda.waitForLoadState('networkidle');
    await visitor.reload();
    await row.waitFor();
    expect(await row.getByText(/Rwanda/).count()).toBe(0);
    for (const path of [
      'comparison',
      'comparison?group=region:ESA',
      'comparison/export.csv',
      'peers?member=UG&limit=50',
      'world',
      'world/distributions.csv',
    ]) {
      // prettier-ignore
      const answer = await visitor.evaluate(async (asked) => (await fetch(`/api/maturity/${asked}`)).text(), path);
      const levels = path.startsWith('peers')
        ? (JSON.parse(answer).items as { member: string; levels: unknown[] }[]).find(({ member }) => member === 'RW')?.levels // prettier-ignore
        : answer.includes('RW')
          ? ['RW']
          : [];
      expect([path, levels ?? []]).toEqual([path, []]);
    }
    await visitor.goto('/maturity/world');
    await visitor.getByRole('heading', { name: 'Digital maturity in the world' }).waitFor();
    await sound(visitor, 'world');
  });

  describe('in French and in the dark', () => {
    let page: Page;
    beforeAll(async () => {
      page = await openPage(browser, product.url, { locale: 'fr-FR', colorScheme: 'dark' });
      await signInByFields(page, product.account('approver', 'RW'));
    });
    it.each(['world', 'comparison', 'consents', 'like-minded', 'next-steps', 'roadmaps', 'questions'])(
      'has %s without a barrier',
      async (name) => {
        await page.goto(`/maturity/${name}`);
        await sound(page, `${name}-fr`);
      },
    );
  });
});

async function signInByFields(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in');
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
