import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmulator } from '../emulator/mongo-emulator.js';
import { Browser } from './browser.js';
import { type Ground, layGround, type Product, settingsOf, startApart, startStandalone } from './product.js';
import { expectVerified, runTool } from './tool.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const texts = { en: { title: 'Quetzalcoatlus clearance', summary: 'In short.', body: '' } };

describe('a standalone that outgrows its server', () => {
  let folder: string;
  let before: Product;
  let ground: Ground;
  let after: Product;
  let practice: string;
  let attachment: string;
  const move = (...more: string[]) =>
    runTool('move', ['--from', folder, '--to', ground.documents.uri, ...more], settingsOf(ground));
  const practices = async (product: Product) => {
    const curator = await new Browser(product.url).signIn(product.account('curator'));
    const { items } = (await curator.send('GET', '/api/practices?limit=100')).body as { items: { id: string }[] };
    return items.map(({ id }) => id).sort();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'digital-customs-moved-'));
    before = await startStandalone(folder);
    const writer = await new Browser(before.url).signIn(before.account('contributor', 'RW'));
    const content = { texts, themes: ['e-services'], status: 'live', year: 2021 };
    practice = (await writer.send('POST', '/api/practices', { content })).body.id as string;
    const form = new FormData();
    form.append('file', new Blob([pdf]), 'decree.pdf');
    const { body } = await writer.send('POST', `/api/practices/${practice}/attachments`, form);
    attachment = (body.revision.attachments as { id: string }[])[0]!.id;
    ground = await layGround();
  });
  afterAll(async () => {
    await after?.close();
    await before?.close();
    await ground?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is not moved while it runs: the folder says who holds it', async () => {
    const { code, said } = await move();
    expect([code, said]).toEqual([1, expect.stringContaining(String(before.programs.get('standalone')!.child.pid))]);
  });

  it('arrives whole, with its events on the brokers, and once although it is moved twice', async () => {
    const listed = await practices(before);
    await before.close();
    const first = await move();
    expect(first.said).toMatch(/counts and hashes are the same; (?!0 )\d+ were/);
    expect([first.code, first.said.slice(-300)]).toEqual([0, expect.stringContaining('identity-secret')]);
    expect(first.said).toMatch(/[1-9]\d* events were published to 127/);
    const again = await move();
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('; 0 were written now')]);
    expect(again.said).toContain('\n0 events were published to 127');

    after = await startApart({ ground });
    const account = before.account;
    after = { ...after, account };
    expect(await practices(after)).toEqual(listed);
  });

  it('knows the same people, and gives them their drafts and attachments', async () => {
    const writer = await new Browser(after.url).signIn(after.account('contributor', 'RW'));
    expect((await writer.send('GET', `/api/practices/${practice}`)).body.stage).toBe('draft');
    const read = await writer.send('GET', `/api/practices/${practice}/attachments/${attachment}`);
    expect(pdf.equals(read.body as Buffer)).toBe(true);
  });

  it('finds the same, once the events are handled, and goes on', async () => {
    const writer = await new Browser(after.url).signIn(after.account('contributor', 'RW'));
    expect((await writer.send('POST', `/api/practices/${practice}/submission`, {})).body.stage).toBe('submitted');
    const { email, password } = after.account('secretariat');
    await expectVerified({
      ...after,
      settings: { ...after.settings, OPERATOR_EMAIL: email, OPERATOR_PASSWORD: password },
    });
  });

  it('is not moved once more over what was changed since', async () => {
    const { code, said } = await move();
    expect([code, said]).toEqual([1, expect.stringMatching(/was changed on the server since .* Nothing was changed/)]);
  });

  it('arrives on a server by others as well (an emulator of MongoDB), which must not be of a newer release', async () => {
    const emulator = await startEmulator();
    try {
      const to = ['--from', folder, '--to', emulator.uri];
      const { code, said } = await runTool('move', to, { KAFKA_BROKERS: '' });
      expect([code, said]).toEqual([0, expect.stringContaining('counts and hashes are the same')]);
      const server = await mongoose.createConnection(emulator.uri).asPromise();
      await server
        .getClient()
        .db('search')
        .collection('migrations')
        .insertOne({ _id: '9999-later' as never });
      await server.close();
      const newer = await runTool('move', to, { KAFKA_BROKERS: '' });
      expect([newer.code, newer.said]).toEqual([1, expect.stringMatching(/search were written by a newer release: it has run 9999-later/)]); // prettier-ignore
    } finally {
      await emulator.stop();
    }
  });
});
