import { createHash } from 'node:crypto';
import { fromBuffer } from 'yauzl';
import { formWith, people, startTestApp, type TestApp } from '@digital-customs/testing';
import type { Audience } from '@digital-customs/contracts';
import { RepositoryModule } from '../repository.module.js';

/** The entries of a ZIP file, by path. */
const entriesOf = (bytes: Buffer) =>
  new Promise<Map<string, Buffer>>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const entries = new Map<string, Buffer>();
      zip.on('entry', (entry: { fileName: string }) =>
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            entries.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        }),
      );
      zip.on('end', () => resolve(entries)).on('error', reject);
      zip.readEntry();
    }),
  );
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'); // prettier-ignore

describe('the whole public repository as one file', () => {
  let test: TestApp;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })], publicUrl: 'https://digital.example.org' }); // prettier-ignore
    ids['open'] = await publish('Open </script> to all', { kind: 'public' });
    ids['narrowed'] = await publish('Narrowed later', { kind: 'public' });
    ids['withdrawn'] = await publish('Withdrawn later', { kind: 'public' });
    ids['hidden'] = await publish('Hidden from the public', { kind: 'members' });
  });
  afterAll(() => test.close());

  async function publish(title: string, audience: Audience, id?: string): Promise<string> {
    const content = {
      texts: { en: { title, summary: `Of ${title}` } },
      themes: ['e-services'],
      year: 2020,
      status: 'live',
      audience,
      contact: { name: 'Aline', email: 'aline@example.org' },
    };
    const as = people.contributor;
    const found = id ? (await test.send('GET', `/api/practices/${id}`, { as })).body : null;
    const { body } = id
      ? await test.send('PUT', `/api/practices/${id}`, {
          as,
          body: content,
          headers: { 'if-match': `"${found.version}"` },
        })
      : await test.send('POST', '/api/practices', { as, body: { content } });
    const at = `/api/practices/${body.id}`;
    if (!id) await test.send('POST', `${at}/attachments`, { as, ...formWith('../Plan é.png', png) });
    await test.send('POST', `${at}/submission`, { as });
    await test.send('POST', `${at}/approval`, { as: people.approver, body: {} });
    await test.send('POST', `${at}/claim`, { as: people.curator });
    const { status } = await test.send('POST', `${at}/review`, { as: people.curator, body: { decision: 'publish' } });
    expect(status).toBeLessThan(300);
    return body.id as string;
  }
  const zip = '/api/bundle/digital-customs.zip';
  const made = () =>
    test.eventually(async () => {
      const { body } = await test.send('GET', '/api/bundle');
      expect(body.bundle).not.toBeNull();
      return body.bundle;
    });
  const get = (headers: Record<string, string> = {}) => test.app.inject({ url: zip, headers });

  it('is made when it is first asked for, with checksums that hold, and nothing that is hidden', async () => {
    expect((await get()).statusCode).toBe(503);
    const bundle = await made();
    const { rawPayload, headers } = await get();
    const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect([rawPayload.length, sha(rawPayload)]).toEqual([bundle.size, bundle.sha256]);
    expect(headers).toMatchObject({ etag: `"${bundle.sha256}"`, 'accept-ranges': 'bytes' });
    const entries = await entriesOf(rawPayload);
    const sums = entries.get('SHA256SUMS')!.toString().trimEnd().split('\n').map((line) => line.split('  ')); // prettier-ignore
    for (const [sum, path] of sums) expect([path, sha(entries.get(path!)!)]).toEqual([path, sum]);
    expect(sums.length).toBe(entries.size - 1);
    const manifest = JSON.parse(entries.get('manifest.json')!.toString());
    expect(manifest.files.find(({ path }: { path: string }) => path === 'records/practices.jsonl').records).toBe(3);
    const practices = entries.get('records/practices.jsonl')!.toString().trimEnd().split('\n').map((line) => JSON.parse(line).id as string); // prettier-ignore
    expect(practices.sort()).toEqual([ids['open'], ids['narrowed'], ids['withdrawn']].sort());
    const everything = [...entries.values()].map(String).join('\n');
    expect(everything).not.toContain('Hidden from the public');
    expect(everything).not.toContain('aline@');
    expect([...entries.keys()].filter((path) => path.startsWith('attachments/'))).toHaveLength(3);
    expect([...entries.keys()].every((path) => !path.includes('..') && !path.startsWith('/'))).toBe(true);
  });

  it('holds a page that reads it from a disk, with nothing in a record that acts', async () => {
    const entries = await entriesOf((await get()).rawPayload);
    const page = entries.get('index.html')!.toString();
    expect(page).not.toMatch(/(src|href)="https?:/);
    const index = entries.get('data/index.js')!.toString();
    expect(index).not.toContain('</script>');
    const told: Record<string, unknown[]> = {};
    const repository = {
      index: (about: object, lines: unknown[]) => Object.assign(told, { about: [about], lines }),
      records: (path: string, items: unknown[]) => Object.assign(told, { [path]: items }),
    };
    const run = (script: string) => new Function('repository', script)(repository);
    run(index);
    expect(told['lines']).toHaveLength(3 + 17);
    for (const line of told['lines'] as { titles: object; summaries: object }[])
      expect([Object.values(line.titles)[0], Object.values(line.summaries)[0]]).toEqual([expect.any(String), expect.any(String)]); // prettier-ignore
    const [{ script }] = told['lines'] as { script: string }[] as [{ script: string }];
    run(entries.get(script)!.toString());
    expect(told[script]).toHaveLength(3);
  });

  it('goes on where a download broke off, and begins anew when it has changed', async () => {
    const whole = (await get()).rawPayload;
    const etag = String((await get()).headers.etag);
    const rest = await get({ range: 'bytes=100-', 'if-range': etag });
    expect([rest.statusCode, rest.headers['content-range']]).toEqual([206, `bytes 100-${whole.length - 1}/${whole.length}`]); // prettier-ignore
    expect(Buffer.concat([whole.subarray(0, 100), rest.rawPayload]).equals(whole)).toBe(true);
    expect((await get({ range: 'bytes=100-', 'if-range': '"another"' })).statusCode).toBe(200);
    expect((await get({ range: `bytes=${whole.length}-` })).statusCode).toBe(416);
    expect((await get({ 'if-none-match': etag })).statusCode).toBe(304);
  });

  it.each([
    ['narrowed', () => publish('Narrowed later', { kind: 'members' }, ids['narrowed'])],
    [
      'withdrawn',
      () => test.send('POST', `/api/practices/${ids['withdrawn']}/withdrawal`, { as: people.approver, body: { reason: 'Over' } }), // prettier-ignore
    ],
  ])('is handed out no more from the moment something in it is %s, and made anew without it', async (_, act) => {
    const before = await made();
    await act();
    expect((await get()).statusCode).toBe(503);
    const after = await made();
    expect(after.sha256).not.toBe(before.sha256);
    const text = [...(await entriesOf((await get()).rawPayload)).values()].map(String).join('\n');
    expect(text).not.toContain(`${_ === 'narrowed' ? 'Narrowed' : 'Withdrawn'} later`);
    expect(text).toContain('Open');
  });
});
