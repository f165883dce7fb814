/** Writes the OpenAPI document of the product to apps/portal/openapi.json, from which the portal's client is generated. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = await mkdtemp(join(tmpdir(), 'digital-customs-'));
const port = 20_000 + Math.floor(Math.random() * 20_000);
const child = spawn(process.execPath, ['apps/standalone/dist/main.js'], {
  env: { ...process.env, DATA_DIR: folder, PORT: String(port), DEMO: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve, reject) => {
  child.stdout.once('data', resolve);
  child.once('exit', (code) => reject(new Error(`The product stopped with code ${code}`)));
});
const document = await (await fetch(`http://127.0.0.1:${port}/api/openapi.json`)).json();
await writeFile('apps/portal/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
child.removeAllListeners('exit');
const stopped = new Promise((resolve) => child.once('exit', resolve));
child.kill('SIGTERM');
await stopped;
await rm(folder, { recursive: true, force: true });
