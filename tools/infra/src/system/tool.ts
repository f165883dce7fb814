import { spawn } from 'node:child_process';
import { serviceNames } from '@digital-customs/contracts';
import { Browser } from './browser.js';
import type { Product } from './product.js';

export interface Outcome {
  code: number | null;
  said: string;
}

/** Runs one of an operator's tools, as `npm run <name>` does. */
export function runTool(name: string, args: string[], settings: Record<string, string>): Promise<Outcome> {
  const child = spawn(process.execPath, [`tools/${name}.js`, ...args], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

/** Events, read models and the index say what their owners' data say, once everything that was published is handled. */
export async function expectVerified(product: Product): Promise<void> {
  const operator = await new Browser(product.url).signIn(product.account('secretariat'));
  for (const service of serviceNames) await handled(service, operator);
  const { code, said } = await runTool('verify', [], product.settings);
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/read models: equal\n\d+ documents in the search index: equal/),
  ]);
}

async function handled(service: string, operator: Browser): Promise<void> {
  let last: unknown;
  for (let attempt = 0; attempt < 120; attempt++) {
    last = (await operator.send('GET', `/api/operations/${service}/lag`)).body;
    if (JSON.stringify(last) === '{"events":0}') return;
    await new Promise((later) => setTimeout(later, 500));
  }
  throw new Error(`${service} has not handled everything: ${JSON.stringify(last)}`);
}
