import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { openBrowser, openPage, signIn, soundUnder } from './browser.js';
import { Product } from './product.js';
import { unpack } from './unpack.js';

const rows = 1_500;

/** The template as somebody fills it in: one wrong cell, one row much like another, and many more. */
async function filled(path: string): Promise<Buffer> {
  const [sheet] = await readXlsxFile(await readFile(path));
  const head = sheet!.data[0] as string[];
  const row = (values: Record<string, string>) => head.map((name) => values[name] ?? null);
  const data = [
    head,
    row({ 'Title (English)': 'Advance rulings by electronic mail', Themes: 'Electronic and mobile services', 'Go-live year': '2019', Status: 'Live' }), // prettier-ignore
    row({ 'Title (English)': 'Drones along the border', Themes: 'Magic', 'Go-live year': '2021' }),
    row({ 'Title (English)': 'Advance rulings by mail, electronic', Themes: 'e-services' }),
    ...Array.from({ length: rows }, (_, at) =>
      row({ 'Title (English)': `Post ${1000 + at} with form ${50_000 + at * 7}` }),
    ),
  ];
  const cells = data.map((line) => line.map((value) => (value === null ? null : { value, type: String })));
  return writeXlsxFile([{ sheet: sheet!.sheet, data: cells }]).toBuffer();
}

describe('bringing in records in the portal', () => {
  let product: Product;
  let browser: Browser;
  let writer: Page;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    writer = await openPage(browser, product.url);
    await signIn(writer, product.account('contributor', 'RW'));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const sound = soundUnder('exchange');
  const status = (text: RegExp) => writer.getByRole('status').filter({ hasText: text });

  it('gives a template, and shows what is wrong in the file that comes back', async () => {
    await writer.goto('/imports');
    await sound(writer, 'imports');
    const download = writer.waitForEvent('download');
    await writer.getByRole('link', { name: 'workbook with lists to choose from (XLSX)' }).click();
    const bytes = await filled(await (await download).path());
    await writer.getByLabel(/^The file/).setInputFiles({ name: 'rwanda.xlsx', mimeType: 'application/octet-stream', buffer: bytes }); // prettier-ignore
    await writer.getByRole('button', { name: 'Check the file' }).click();
    await writer.getByRole('heading', { level: 1, name: 'rwanda.xlsx' }).waitFor();
    await status(/1,?501 rows are ready/).waitFor();
    await writer.getByRole('button', { name: 'To correct (1)' }).click();
    await writer.getByText('“Magic” is not a word of this list.').waitFor();
    await sound(writer, 'preview');
  });

  it('has the cell mended and the row that is like another decided', async () => {
    await writer.getByRole('button', { name: 'Correct row 3', exact: true }).click();
    await sound(writer, 'mend');
    await writer.getByRole('textbox', { name: 'Themes' }).fill('innovation');
    await writer.getByRole('button', { name: 'Save and check again' }).click();
    await status(/1,?502 rows are ready/).waitFor();
    await writer.getByRole('button', { name: 'Much like another (1)' }).click();
    await writer.getByText('row 2: Advance rulings by electronic mail').waitFor();
    await writer.getByRole('button', { name: 'Take row 4 all the same' }).click();
    await status(/1,?503 rows are ready/).waitFor();
  });

  it('makes drafts, stops, and goes on after a power cut', async () => {
    await writer.getByRole('button', { name: /^Make 1,?503 drafts/ }).click();
    await writer.getByRole('button', { name: 'Stop', exact: true }).click();
    await status(/^Stopped after/).waitFor();
    await sound(writer, 'stopped');
    await writer.getByRole('button', { name: 'Go on' }).click();
    await status(/^Making drafts/).waitFor();
    await product.kill();
    await product.run();
    await writer.reload();
    await status(/1,?503 drafts made/).waitFor({ timeout: 90_000 });
    await writer.getByRole('button', { name: 'All (1503)' }).click();
    await writer.getByRole('link', { name: 'Drones along the border' }).click();
    await writer.getByLabel('Title (English)').waitFor();
    await writer.goto('/work');
    await writer.getByRole('link', { name: /Post \d+ with form/ }).first().waitFor(); // prettier-ignore
  });

  it('reads in French, in the dark', async () => {
    const reader = await openPage(browser, product.url, { locale: 'fr-FR', colorScheme: 'dark' });
    await reader.goto('/sign-in');
    const { email, password } = product.account('contributor', 'RW');
    await reader.getByLabel('Adresse électronique').fill(email);
    await reader.getByLabel('Mot de passe', { exact: true }).fill(password);
    await reader.getByRole('button', { name: 'Se connecter' }).click();
    await reader.waitForURL((url) => url.pathname !== '/sign-in');
    await reader.goto('/imports');
    await reader.getByRole('link', { name: 'rwanda.xlsx' }).waitFor();
    await sound(reader, 'imports-fr');
    await reader.getByRole('link', { name: 'rwanda.xlsx' }).click();
    await reader.getByRole('heading', { level: 1, name: 'rwanda.xlsx' }).waitFor();
    await reader
      .getByText(/projets créés/)
      .first()
      .waitFor();
    await sound(reader, 'preview-fr');
    await reader.context().close();
  });

  it('offers the whole repository as one file, which is read without a connection', async () => {
    const visitor = await openPage(browser, product.url);
    await visitor.goto('/data');
    const link = visitor.getByRole('link', { name: 'Download everything (ZIP)' });
    await link.waitFor({ timeout: 30_000 });
    await sound(visitor, 'data');
    const download = visitor.waitForEvent('download');
    await link.click();
    const folder = await mkdtemp(join(tmpdir(), 'digital-customs-bundle-'));
    await unpack(await (await download).path(), folder);
    const asked: string[] = [];
    const offline = await openPage(browser, `file://${folder}/`, { colorScheme: 'dark', offline: true });
    offline.on('request', (request) => asked.push(request.url()));
    await offline.goto(`file://${folder}/index.html`);
    await offline.getByLabel('Search').fill('singapour');
    await sound(offline, 'bundle');
    await offline.getByRole('listitem').getByRole('link').first().click();
    await offline.getByRole('link', { name: 'Back to the list' }).waitFor();
    await offline.getByText('How sure').waitFor();
    await offline.getByText('Not yet confirmed by the administration.').waitFor();
    await sound(offline, 'bundle-record');
    await offline.getByRole('button', { name: 'Français' }).click();
    await offline.getByRole('link', { name: 'Retour à la liste' }).waitFor();
    expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([]);
    await visitor.context().close();
    await offline.context().close();
    await rm(folder, { recursive: true, force: true });
  });

  it('downloads a list as it is shown', async () => {
    const visitor = await openPage(browser, product.url, { locale: 'fr-FR' });
    await visitor.goto('/?q=single+window&region=EUR');
    await visitor.getByRole('button', { name: 'Télécharger' }).click();
    await sound(visitor, 'download-fr');
    const download = visitor.waitForEvent('download');
    await visitor.getByRole('link', { name: /^Classeur \(XLSX\)/ }).click();
    const [sheet] = await readXlsxFile(await readFile(await (await download).path()));
    expect(sheet!.sheet).toBe('Résultats de recherche');
    expect(sheet!.data.slice(1).map((line) => line[2])).toEqual(['Customs-led single window since 1989']);
    await visitor.context().close();
  });
});
