import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const main = resolve('apps/standalone/dist/main.js');

interface Run {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}

function start(environment: Record<string, string>): Run {
  let output = '';
  const child = spawn(process.execPath, [main], { env: { ...process.env, LOG_LEVEL: 'error', ...environment } });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  return { child, output: () => output, exit: new Promise((done) => child.once('exit', done)) };
}

async function until(run: Run, text: RegExp): Promise<void> {
  for (let attempt = 0; attempt < 300 && !text.test(run.output()); attempt++)
    await new Promise((later) => setTimeout(later, 100));
  expect(run.output()).toMatch(text);
}

describe('starting the product', () => {
  let folder: string;
  beforeAll(async () => {
    if (!existsSync(main)) throw new Error('Compile first: npm run compile');
    folder = await mkdtemp(join(tmpdir(), 'digital-customs-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('prints the accounts once, refuses a second process by name of the first, and stops when told', async () => {
    const first = start({ DATA_DIR: folder, PORT: '0' });
    await until(first, /is ready at http:\/\/127\.0\.0\.1:\d+/);
    await until(first, /contributor\.rw@demo\.example/);
    const second = start({ DATA_DIR: folder, PORT: '0' });
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(String(first.child.pid));
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);

    const again = start({ DATA_DIR: folder, PORT: '0' });
    await until(again, /is ready at/);
    expect(again.output()).not.toContain('@demo.example');
    again.child.kill('SIGINT');
    expect(await again.exit).toBe(0);
  });

  it('says what to do where the port is taken', async () => {
    const holder = createServer();
    await new Promise<void>((open) => holder.listen(0, '127.0.0.1', open));
    const run = start({ DATA_DIR: join(folder, 'port'), PORT: String((holder.address() as { port: number }).port) });
    expect(await run.exit).toBe(1);
    expect(run.output()).toContain('The port is taken by another program');
    await new Promise((closed) => holder.close(closed));
  });

  it('names a setting that is wrong and what it expects', async () => {
    const run = start({ DATA_DIR: join(folder, 'setting'), PORT: 'eighty' });
    expect(await run.exit).toBe(1);
    expect(run.output()).toMatch(/PORT: .*Expected: a port number/);
  });

  it('names a damaged data file and how to restore, and leaves it as it is', async () => {
    const damaged = await mkdtemp(join(folder, 'damaged-'));
    writeFileSync(join(damaged, 'documents.db'), 'this is no database at all, but it is here'.repeat(200));
    const run = start({ DATA_DIR: damaged, PORT: '0' });
    expect(await run.exit).toBe(1);
    expect(run.output()).toMatch(/documents\.db[\s\S]*npm run restore/);
  });
});
