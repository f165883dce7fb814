import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';

const sound = soundUnder('webhooks');

describe('webhooks', () => {
  let product: Product;
  let browser: Browser;
  let receiver: Server;
  let address: string;
  let answer: (response: ServerResponse) => void = (response) => void response.writeHead(204).end();
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => (body += String(piece)));
      request.on('end', () => {
        got.push({ headers: request.headers, body });
        answer(response);
      });
    });
    await new Promise<void>((open) => receiver.listen(0, '127.0.0.1', open));
    address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/news`;
    product = await Product.start(async () => ({ WEBHOOK_INTERNAL: '1' }));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
    receiver?.closeAllConnections();
    receiver?.close();
  });

  const open = async (options: object = {}) => {
    const page = await openPage(browser, product.url, options);
    await signIn(page, product.account('contributor', 'RW'));
    return page;
  };
  const ask = (page: Page, method: 'GET' | 'POST', path: string, body?: object) =>
    page.evaluate(
      async ([verb, at, given]) => {
        const response = await fetch(at, {
          method: verb,
          ...(given && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) }),
        });
        return (await response.json()) as { items: { state: string; failingSince: string | null }[] };
      },
      [method, path, body] as const,
    );
  const until = async (look: () => boolean | Promise<boolean>, seconds: number) => {
    for (let waited = 0; waited < seconds * 4 && !(await look()); waited++)
      await new Promise((later) => setTimeout(later, 250));
    expect(await look()).toBe(true);
  };

  it('are made with a secret that is shown once, tested, paused, given another secret, and removed', async () => {
    const page = await open();
    await page.goto('/account');
    await page.getByRole('link', { name: 'Send what you follow to a system of yours' }).click();
    await page.getByText('Nothing is sent yet.').waitFor();
    await page.getByRole('button', { name: 'Begin to send' }).click();
    await page.getByText('Say what receives it').waitFor();
    await page.getByLabel('What receives it').fill('Document archive');
    await page.getByLabel('Its address').fill(address);
    await page.getByRole('button', { name: 'Begin to send' }).click();
    const first = await page.getByRole('status').locator('code').innerText();
    expect(first).toMatch(/^whsec_/);
    const card = page.getByRole('region', { name: 'Document archive' });
    await card.getByRole('button', { name: 'Send a test' }).click();
    await card.getByText('The test: received (204).').waitFor();
    await card.getByText('What was sent in the last 30 days').click();
    await card.getByRole('button', { name: 'Send again: Test' }).click();
    await until(() => got.length === 2, 10);
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([
      got[0]!.headers['webhook-id'],
      got[0]!.headers['webhook-id'],
    ]);
    answer = (response) => void response.writeHead(500).end();
    await card.getByRole('button', { name: 'Send a test' }).click();
    await card.getByText('The test: the system refused it (500).').waitFor();
    await card.getByText('Failing').waitFor();
    answer = (response) => void response.writeHead(204).end();
    await card.getByRole('button', { name: 'Make another secret' }).click();
    await card.getByText('The secret for Document archive.').waitFor();
    await sound(page, 'page');
    await card.getByRole('button', { name: 'Pause' }).click();
    await card.getByText('Paused').waitFor();
    await card.getByRole('button', { name: 'Remove' }).click();
    await card.getByRole('button', { name: 'Remove for good' }).click();
    await page.getByText('Nothing is sent yet.').waitFor();
    await page.context().close();
  });

  it('read well in French and in the dark', async () => {
    const page = await open({ colorScheme: 'dark' });
    await page.goto('/webhooks');
    await page.getByLabel('Language').selectOption('fr');
    await page.getByRole('button', { name: 'Commencer l’envoi' }).click();
    await page.getByText('Dites ce qui reçoit').waitFor();
    await sound(page, 'page-fr');
    await page.context().close();
  });

  it('are sent although the process is killed while the receiver has not answered, under the same id', async () => {
    const page = await open();
    await ask(page, 'POST', '/api/subscriptions', { kind: 'type', value: 'call' });
    await ask(page, 'POST', '/api/webhooks', { name: 'Archive', address });
    got.length = 0;
    answer = () => undefined;
    const curator = await openPage(browser, product.url);
    await signIn(curator, product.account('curator'));
    const texts = {
      en: { title: 'Practices on mobile inspection', summary: 'Tell how officers inspect with mobile devices.' },
    };
    const call = { texts, deadline: '2099-12-31' };
    await ask(curator, 'POST', '/api/calls', call);
    await until(() => got.length === 1, 30);
    await product.kill();
    answer = (response) => void response.writeHead(204).end();
    await product.run();
    await until(() => got.length === 2, 60);
    expect(got[1]!.headers['webhook-id']).toBe(got[0]!.headers['webhook-id']);
    expect(got[1]!.body).toBe(got[0]!.body);
    await new Promise((later) => setTimeout(later, 5_000));
    expect(got).toHaveLength(2);
    for (const one of [page, curator]) await one.context().close();
  });
});
