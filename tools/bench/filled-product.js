/** A standalone product on a folder of its own, filled with practices made of the words of the documented ones; for benches. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';

export const folder = mkdtempSync(join(tmpdir(), 'digital-customs-bench-'));
const port = 20_000 + Math.floor(Math.random() * 20_000);
export const url = `http://127.0.0.1:${port}`;

export const words = readFileSync('libs/reference-data/data/practices.json', 'utf8').match(/[a-z]{4,}/g);
let seed = 7;
export const random = (most) => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), seed % most);
const text = (count) => Array.from({ length: count }, () => words[random(words.length)]).join(' ');

/** `options` are Node's, before the program; `settings` join the environment. */
export async function start(options = [], settings = {}) {
  const from = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--initial-heap-size=128',
      '--max-semi-space-size=8',
      '--heap-growing-percent=30',
      ...options,
      'apps/standalone/dist/main.js',
    ],
    {
      env: {
        ...process.env,
        ...settings,
        DATA_DIR: folder,
        PORT: String(port),
        LOG_LEVEL: 'error',
        RATE_LIMIT: '100000000',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  while (
    !(await fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await new Promise((later) => setTimeout(later, 20));
  return { child, ms: performance.now() - from };
}
export const stop = ({ child }) => new Promise((done) => (child.once('exit', done), child.kill('SIGTERM')));

/** Practices straight into the store, each with its event in the outbox: the relay and the index do the rest. */
export async function fill(total) {
  const { port: documents, password } = JSON.parse(readFileSync(join(folder, 'document-server.json'), 'utf8'));
  const connection = await mongoose
    .createConnection(
      `mongodb://digital-customs:${password}@127.0.0.1:${documents}/?authSource=admin&directConnection=true`,
      { dbName: 'repository' },
    )
    .asPromise();
  const practices = connection.db.collection('practices');
  const model = await practices.findOne({ _id: 'sg-01' });
  const members = (await (await fetch(`${url}/api/members`)).json()).items.map(({ code }) => code);
  for (let first = 0; first < total; first += 500) {
    const rows = Array.from({ length: Math.min(500, total - first) }, (_, index) =>
      row(model, first + index, members[random(members.length)]),
    );
    await practices.insertMany(rows);
  }
  await connection.close();
  await settled(total);
}

const services = ['identity', 'repository', 'maturity', 'work-plan', 'search', 'dissemination'];

/** Waits until all is found and every service has handled what is announced: what is left over would be handled while something else is measured. */
async function settled(total) {
  const headers = { cookie: await signedIn('secretariat') };
  const json = async (path) => (await fetch(url + path, { headers })).json();
  for (;;) {
    const { total: found } = await json('/api/search?type=practice&limit=1');
    const behind = await Promise.all(services.map((service) => json(`/api/operations/${service}/lag`)));
    if (found >= total && behind.every(({ events }) => events === 0)) return;
    await new Promise((later) => setTimeout(later, 500));
  }
}

/** Lately, so that nothing lapses while something else is measured. */
const begun = Date.now() - 200 * 86_400_000;
function row(model, number, member) {
  const _id = `bench-${number}`;
  const at = new Date(begun + number * 60_000).toISOString();
  const texts = { en: { title: text(6), summary: text(40), body: text(150), standing: 'official' } };
  const content = { ...model.published.content, texts, year: 1990 + random(36), services: ['e-payment'] };
  const published = { ...model.published, content, publishedAt: at };
  const open = { ...content, contact: undefined };
  const audience = ['curators', `member:${member}`, 'public'];
  const data = { id: _id, member, content: open, audience, ...published, content: open };
  const event = {
    id: `${_id}-1`,
    type: 'repository.practice-published.v1',
    occurredAt: at,
    actor: { id: null, name: 'bench' },
    aggregate: { type: 'repository.practice', id: _id, version: 1, sequence: 1 },
    data,
  };
  return {
    ...model,
    _id,
    member,
    published,
    audience,
    publishedAt: at,
    changedAt: at,
    versions: [],
    version: 1,
    sequence: 1,
    outbox: [event],
    pending: true,
  };
}

/** The session cookie of one of the demonstration accounts. */
export async function signedIn(role, member) {
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'));
  const account = accounts.find((one) => one.role === role && (!member || one.member === member));
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

/** Megabytes in memory. */
export const resident = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

export const removeFolder = () => rmSync(folder, { recursive: true, force: true });
