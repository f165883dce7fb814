import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedSearch } from './embedded-search.js';
import { searchEngineContract } from './search-engine.contract.js';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
let opened = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

searchEngineContract('embedded search', () =>
  openEmbeddedSearch({ file: join(folder, `${++opened}.db`), thread: false }),
);
