/** For operators: lists, redrives and discards events that could not be handled, and replays. Signs in over HTTP. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const usage =
  'npm run operate -- dead-letters SERVICE | redrive SERVICE ID | discard SERVICE ID | replay SERVICE | lag SERVICE | rebuild search | check search';
const url = process.env.URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const [command, service, id] = process.argv.slice(2);

const calls = {
  'dead-letters': ['GET', `/api/operations/${service}/dead-letters`],
  redrive: ['POST', `/api/operations/${service}/dead-letters/${encodeURIComponent(id)}/redrive`],
  discard: ['DELETE', `/api/operations/${service}/dead-letters/${encodeURIComponent(id)}`],
  lag: ['GET', `/api/operations/${service}/lag`],
  replay: ['POST', `/api/operations/${service}/replay`],
  rebuild: ['POST', `/api/operations/${service}/rebuild`],
  check: ['GET', `/api/operations/${service}/check`],
};

try {
  const call = calls[command];
  if (!call || !service || (['redrive', 'discard'].includes(command) && !id)) throw new Error(usage);
  const cookie = await signIn();
  const answer = await fetch(url + call[1], { method: call[0], headers: { cookie } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  console.log(text ? JSON.stringify(JSON.parse(text), null, 2) : 'done');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function signIn() {
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials()),
  });
  if (!answer.ok) throw new Error(`Could not sign in at ${url}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** OPERATOR_EMAIL and OPERATOR_PASSWORD, else the demonstration account of the secretariat. */
function credentials() {
  const { OPERATOR_EMAIL: email, OPERATOR_PASSWORD: password, DATA_DIR = '.data' } = process.env;
  if (email && password) return { email, password };
  const accounts = JSON.parse(readFileSync(join(DATA_DIR, 'demo-accounts.json'), 'utf8'));
  const account = accounts.find(({ role }) => role === 'secretariat');
  return { email: account.email, password: account.password };
}
