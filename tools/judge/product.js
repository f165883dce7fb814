/** The product itself, started on an empty folder: what is judged is what people get. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export async function startProduct(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'digital-customs-judge-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(process.execPath, ['apps/standalone/dist/main.js'], {
    env: { ...process.env, MEILISEARCH_URL: '', MEILISEARCH_KEY: '', ...settings, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error', RATE_LIMIT: '100000000' }, // prettier-ignore
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const get = async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).json();
  const stop = async () => {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  // All practices and tasks can be found, and no more come.
  for (let before = -1, now = 0; now === 0 || now !== before;) {
    await pause(3_000);
    if (child.exitCode !== null) throw new Error('The product has stopped.');
    before = now;
    now = await get('/api/search?limit=1').then(
      ({ total }) => total ?? 0,
      () => 0,
    );
  }
  return { get, stop };
}
