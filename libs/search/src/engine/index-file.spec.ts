import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { foundBy, written } from './contract/given.js';
import { openEmbeddedSearch } from './embedded-search.js';
import type { SearchEngine } from './search-engine.js';

describe('the index file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'search-file-'));
    file = join(folder, 'deep', 'search.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (): Promise<SearchEngine> => openEmbeddedSearch({ file, thread: false });

  const filled = async (): Promise<void> => {
    const engine = await open();
    await engine.save(
      Array.from({ length: 400 }, (_, index) => written(`d${index}`, `Scanner number${index} word${index * 7}`)),
    );
    await engine.confirmRebuilt();
    await engine.close();
  };

  const asides = (): string[] => readdirSync(join(folder, 'deep')).filter((name) => /\.aside-[^.]*$/.test(name));

  const expectAnew = async (): Promise<void> => {
    const engine = await open();
    expect([await engine.count(), engine.needsRebuild, asides().length]).toEqual([0, true, 1]);
    await engine.save([written('a', 'Scanner')]);
    expect(await foundBy(engine, 'scanner')).toEqual(['a']);
    await engine.close();
  };

  it('is made with its folder, and asks to be filled', async () => {
    const engine = await open();
    expect([engine.needsRebuild, await engine.count(), asides()]).toEqual([true, 0, []]);
    await engine.close();
  });

  it('is moved aside, not lost, when it is no database', async () => {
    await filled();
    writeFileSync(file, 'no database at all, and long enough to have a header of a hundred bytes '.repeat(9));
    await expectAnew();
    expect(readFileSync(join(folder, 'deep', asides()[0] ?? ''), 'utf8')).toContain('no database at all');
  });

  it('is moved aside when a part of it is missing', async () => {
    await filled();
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    await expectAnew();
  });

  it('is moved aside when its pages were overwritten', async () => {
    await filled();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 4096));
    await expectAnew();
  });

  it('is moved aside when it has another schema', async () => {
    await filled();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 999');
    database.close();
    await expectAnew();
  });

  it('is set aside at the next start when reading a document shows damage', async () => {
    await filled();
    const database = new DatabaseSync(file);
    database.exec(`UPDATE content SET document = '{"id": ' WHERE number = 5`);
    database.close();
    const engine = await open();
    expect(await engine.count()).toBe(400);
    await expect(foundBy(engine, 'number4')).rejects.toThrow();
    await engine.close();
    await expectAnew();
  });
});
