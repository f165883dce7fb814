import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { find, foundBy } from './contract/given.js';
import { openEmbeddedSearch } from './embedded-search.js';

/** The compiled engine, as it runs in earnest: `npm run compile` makes it. */
const compiled = pathToFileURL(join(__dirname, '../../dist/engine/embedded-search.js')).href;

const script = (file: string, body: string): string => `
  import { openEmbeddedSearch } from ${JSON.stringify(compiled)};
  const document = (id) => ({ id, type: 'practice', version: 1, audience: ['public'], keywords: [], facets: {}, year: 2020,
    texts: { en: { title: 'Scanner ' + id, summary: '', body: '' } }, payload: null,
    publishedAt: '2020-01-01', confirmedAt: '2020-01-01' });
  const everything = { text: '', audience: ['public'], filters: {}, language: 'en', sort: 'newest', facets: [], limit: 5 };
  const file = ${JSON.stringify(file)};
  const engine = await openEmbeddedSearch({ file });
  ${body}`;

describe('embedded search in its thread', () => {
  let folder: string;
  let file: string;
  const children: ChildProcess[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'search-thread-'));
    file = join(folder, 'search.db');
  });
  afterEach(() => {
    children.splice(0).forEach((child) => child.kill('SIGKILL'));
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (body: string): ChildProcess => {
    const module = join(folder, 'process.mjs');
    writeFileSync(module, script(file, body));
    const child = spawn(process.execPath, [module]);
    children.push(child);
    return child;
  };

  /** What the process says, line by line, until it ends; `heard` may end it. */
  const listen = async (
    child: ChildProcess,
    heard: (line: string, lines: number) => void = () => undefined,
  ): Promise<string[]> => {
    const lines: string[] = [];
    const errors: string[] = [];
    child.stderr?.on('data', (data: Buffer) => errors.push(String(data)));
    const ended = new Promise((resolve) => child.once('close', resolve));
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      lines.push(line);
      heard(line, lines.length);
    }
    await ended;
    if (errors.length > 0) throw new Error(errors.join(''));
    return lines;
  };

  it('saves, finds, refuses and closes across the threads, and lets the process end without closing', async () => {
    const lines = await listen(
      start(`
        await engine.save([document('a'), document('b')]);
        const { total, hits } = await engine.search({ ...everything, text: 'scaner' });
        console.log(total, hits[0].title.text, engine.needsRebuild);
        await engine.search({ ...everything, limit: -1 }).catch((error) => console.log(error.name, error instanceof Error));
        const calls = [engine.count(), engine.close()];
        console.log(await calls[0]);
        await engine.count().catch((error) => console.log(error.message));
        const again = await openEmbeddedSearch({ file });
        console.log(await again.count());`),
    );
    expect(lines).toEqual(['2 Scanner a true', 'InvalidSearch true', '2', 'The search index is closed.', '2']);
  });

  it('refuses a file that another process has, by its name, and leaves it alone', async () => {
    const child = start(`await engine.save([document('a')]); console.log('open'); setInterval(() => {}, 1000);`);
    let refusal: unknown;
    await listen(child, () => {
      openEmbeddedSearch({ file, thread: false })
        .catch((error: unknown) => (refusal = error))
        .finally(() => child.kill('SIGKILL'));
    });
    expect(String(refusal)).toContain(`${file} is in use by another process`);
    const engine = await openEmbeddedSearch({ file, thread: false });
    expect(await engine.count()).toBe(1);
    await engine.close();
  });

  it('has every acknowledged save, whole, after kill -9', async () => {
    for (let round = 0; round < 3; round++) {
      const child = start(`
        for (let batch = 0; ; batch++) {
          await engine.save(Array.from({ length: 10 }, (_, index) => document('r${round}b' + batch + 'i' + index)));
          console.log(batch);
        }`);
      let acknowledged = 0;
      await listen(child, (_, lines) => {
        acknowledged = lines;
        if (lines === 12 + round * 9) child.kill('SIGKILL');
      });
      const engine = await openEmbeddedSearch({ file, thread: false });
      const kept = await foundBy(engine, `r${round}b`);
      expect((await find(engine, 'scanner', { limit: 0 })).total).toBe(await engine.count());
      for (let batch = 0; batch < acknowledged; batch++)
        expect((await foundBy(engine, `r${round}b${batch}i`)).length).toBe(10);
      expect(kept.length).toBeGreaterThan(0);
      expect((await engine.count()) % 10).toBe(0);
      await engine.close();
    }
  });
});
