/** Signs in over HTTP as whoever operates the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const url = process.env.URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;

/** Sends a request as the operator; resolves to what it answers, as an object or null. Throws with what was answered otherwise. */
export async function ask(method, path) {
  const answer = await fetch(url + path, { method, headers: { cookie: await signIn() } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text ? JSON.parse(text) : null;
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
