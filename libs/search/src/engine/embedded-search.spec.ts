import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { document, find, foundBy, ids, query, written } from './contract/given.js';
import { openEmbeddedSearch } from './embedded-search.js';
import { searchEngineContract } from './search-engine.contract.js';
import type { SearchEngine } from './search-engine.js';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
let opened = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (file: string): Promise<SearchEngine> => openEmbeddedSearch({ file: join(folder, file), thread: false });

searchEngineContract('embedded search', () => open(`contract-${++opened}.db`));

describe('embedded search, opened again', () => {
  const reopened = async (file: string, before: (engine: SearchEngine) => Promise<unknown>): Promise<SearchEngine> => {
    const engine = await open(file);
    await before(engine);
    await engine.close();
    return open(file);
  };

  it('answers as before: words, corrections, facets, audience and order', async () => {
    const asked = query({ text: 'scaner', facets: ['region', 'type'], audience: ['public', 'members'] });
    let before: unknown;
    const engine = await reopened('same.db', async (first) => {
      await first.save([
        written('a', 'Scanner', 'en', { facets: { region: ['ESA'] }, audience: ['members'] }),
        written('b', 'Scanner', 'en', { publishedAt: '2021-01-01', year: null }),
        written('c', 'Drones'),
      ]);
      before = await first.search(asked);
    });
    const after = await engine.search(asked);
    expect(after).toEqual(before);
    expect(ids(after)).toEqual(['b', 'a']);
    await engine.close();
  });

  it('remembers tombstones and versions', async () => {
    const engine = await reopened('tombs.db', async (first) => {
      await first.save([written('a', 'Scanner'), written('b', 'Scanner', 'en', { version: 4 })]);
      await first.remove('a', 2);
    });
    await engine.save([written('a', 'Scanner'), written('b', 'Drones', 'en', { version: 3 })]);
    expect(await foundBy(engine, 'scanner')).toEqual(['b']);
    expect(await engine.count()).toBe(1);
    await engine.close();
  });

  it('changes what it knew before', async () => {
    const engine = await reopened('change.db', (first) =>
      first.save([written('a', 'Scanner', 'en', { facets: { region: ['ESA'] } })]),
    );
    await engine.save([written('a', 'Drones', 'en', { version: 2, facets: { region: ['WCA'] } })]);
    await engine.save([document('b')]);
    expect((await find(engine, '', { facets: ['region'] })).facets).toEqual({ region: { WCA: 1 } });
    expect(await foundBy(engine, 'scanner')).toEqual([]);
    expect(await foundBy(engine, 'drones')).toEqual(['a']);
    await engine.close();
  });

  it('is the index that was built last, and none that was not built to its end', async () => {
    const engine = await reopened('built.db', async (first) => {
      await first.save([written('old', 'Scanner')]);
      const rebuild = await first.rebuild();
      await rebuild.save([written('new', 'Scanner')]);
      await rebuild.finish();
      const unfinished = await first.rebuild();
      await unfinished.save([written('never', 'Scanner')]);
    });
    expect([await foundBy(engine, 'scanner'), engine.needsRebuild]).toEqual([['new'], false]);
    expect(readdirSync(folder).filter((name) => name.startsWith('built.db.next'))).toEqual([]);
    await engine.close();
  });

  it('still needs a rebuild that nobody confirmed, and none that was', async () => {
    const unfinished = await reopened('rebuild.db', (first) => first.save([document('a')]));
    expect(unfinished.needsRebuild).toBe(true);
    await unfinished.confirmRebuilt();
    await unfinished.close();
    const finished = await open('rebuild.db');
    expect(finished.needsRebuild).toBe(false);
    await finished.close();
  });
});
