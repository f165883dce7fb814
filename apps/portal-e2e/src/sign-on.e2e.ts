import type { Browser } from 'playwright-core';
import { barriers, openBrowser, openPage, overflows } from './browser.js';
import { Product } from './product.js';
import { SignOnProvider } from './sign-on-provider.js';

describe('signing in by one’s administration', () => {
  let product: Product;
  let browser: Browser;
  let provider: SignOnProvider;
  beforeAll(async () => {
    product = await Product.start(async (url) => {
      provider = await SignOnProvider.start(`${url}/api/auth/single-sign-on/callback`);
      return { ...provider.settings, OIDC_NAME: 'Rwanda Revenue Authority', PUBLIC_URL: url };
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
    provider?.close();
  });

  it('brings an officer back signed in, to the page that asked for it', async () => {
    const { email } = product.account('contributor', 'RW');
    await provider.isSignedIn({ email, verified: true });
    const page = await openPage(browser, product.url);
    await page.goto('/sign-in?to=%2Faccount');
    await page.getByRole('link', { name: 'Sign in with Rwanda Revenue Authority' }).click();
    await page.waitForURL('**/account');
    await page.getByRole('main').getByText(email).first().waitFor();
  });

  it('says what is wrong and what to do, in both languages, without barriers', async () => {
    await provider.isSignedIn({ email: 'stranger@customs.example', verified: true });
    for (const [locale, colorScheme, width, link, text] of [
      ['en-GB', 'light', 1280, 'Sign in with Rwanda Revenue Authority', 'There is no account here'],
      ['fr-FR', 'dark', 360, 'Se connecter avec Rwanda Revenue Authority', 'Aucun compte n’existe ici'],
    ] as const) {
      const page = await openPage(browser, product.url, { locale, colorScheme, viewport: { width, height: 800 } });
      await page.goto('/sign-in');
      await page.getByRole('link', { name: link }).click();
      await page.getByRole('alert').filter({ hasText: text }).waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    }
  });
});
