import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Compiled, as it runs in earnest: `npm run compile` makes it. */
const compiled = join(__dirname, '../dist/render.js');

const script = (rows: number) => `
  import { rendered } from ${JSON.stringify(pathToFileURL(compiled).href)};
  const row = (at) => [{ text: 'B.6.' + at }, { text: 'A task with a text of some length for this row of the table' }];
  const table = { kind: 'table', head: ['a', 'b'], widths: [20, 80], rows: Array.from({ length: ${rows} }, (_, at) => row(at)) };
  const document = { title: 'Plan', subtitle: '', language: 'fr', footer: '', blocks: [table] };
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 1);
  const files = await Promise.all([rendered(document, 'pdf'), rendered(document, 'docx')]);
  clearInterval(ticking);
  console.log(JSON.stringify({ heads: files.map((file) => file.subarray(0, 2).toString()), ticks }));`;

describe('making a document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'document-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the process free to answer others while a large one is made', async () => {
    if (!existsSync(compiled)) throw new Error('Compile first: npm run compile');
    const file = join(folder, 'make.mjs');
    writeFileSync(file, script(1_500));
    const { stdout } = await promisify(execFile)(process.execPath, [file]);
    const { heads, ticks } = JSON.parse(stdout) as { heads: string[]; ticks: number };
    expect(heads).toEqual(['%P', 'PK']);
    // In the process itself, a table of this size lets no timer through until it is done.
    expect(ticks).toBeGreaterThan(20);
  });
});
