/** Map, analysis charts and duplicates with 20,000 practices, 2,000 innovations and 190 windows, over HTTP, beside the health route of the same run. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';

const practices = Number(process.env.BENCH_PRACTICES ?? 20_000);
const innovations = Number(process.env.BENCH_INNOVATIONS ?? 2_000);
const windows = Number(process.env.BENCH_WINDOWS ?? 190);
const folder = mkdtempSync(join(tmpdir(), 'digital-customs-bench-'));
const port = 20_000 + Math.floor(Math.random() * 20_000);
const url = `http://127.0.0.1:${port}`;

let seed = 7;
const random = (most) => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), seed % most);
const words = readFileSync('libs/reference-data/data/practices.json', 'utf8').match(/[a-z]{4,}/g);
const text = (count) => Array.from({ length: count }, () => words[random(words.length)]).join(' ');
const some = (values, most) => [
  ...new Set(Array.from({ length: 1 + random(most) }, () => values[random(values.length)])),
];

async function start() {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--heap-growing-percent=30', 'apps/standalone/dist/main.js'],
    {
      env: { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error', RATE_LIMIT: '100000000' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ready = () =>
    fetch(`${url}/api/health/ready`)
      .then(({ ok }) => ok)
      .catch(() => false);
  while (!(await ready())) await new Promise((later) => setTimeout(later, 20));
  return child;
}
const stop = (child) => new Promise((done) => (child.once('exit', done), child.kill('SIGTERM')));

/** Everything straight into the store, practices and innovations with their events in the outbox: relay, read models and index do the rest. */
async function fill() {
  const { port: documents, password } = JSON.parse(readFileSync(join(folder, 'document-server.json'), 'utf8'));
  const address = `mongodb://digital-customs:${password}@127.0.0.1:${documents}/?authSource=admin&directConnection=true`;
  const connection = await mongoose.createConnection(address, { dbName: 'repository' }).asPromise();
  const { db } = connection;
  const members = (await (await fetch(`${url}/api/members`)).json()).items.map(({ code }) => code);
  const models = await db.collection('practices').find({}).limit(40).toArray();
  const like = await db.collection('innovations').findOne({ stage: 'published' });
  const vocabulary = {
    themes: models.flatMap(({ published }) => published.content.themes),
    segments: models.flatMap(({ published }) => published.content.segments),
    technologies: models.flatMap(({ published }) => published.content.technologies),
    services: models.flatMap(({ published }) => published.content.services),
  };
  const insert = async (collection, count, make) => {
    for (let first = 0; first < count; first += 500)
      await db
        .collection(collection)
        .insertMany(Array.from({ length: Math.min(500, count - first) }, (_, index) => make(first + index)));
  };
  const classified = () => ({
    themes: some(vocabulary.themes, 3),
    segments: some(vocabulary.segments, 3),
    technologies: some(vocabulary.technologies, 4),
    services: some(vocabulary.services, 4),
    year: 1990 + random(36),
  });
  await insert('practices', practices, (number) =>
    contribution('practice', models[number % models.length], number, members[random(members.length)], {
      ...classified(),
      texts: { en: { title: text(6), summary: text(40), body: text(150), standing: 'official' } },
    }),
  );
  await insert('innovations', innovations, (number) =>
    contribution('innovation', like, number, members[random(members.length)], {
      ...classified(),
      texts: {
        en: { title: text(6), summary: text(40), problem: text(40), body: text(150), benefits: text(30), risks: text(30), standing: 'official' }, // prettier-ignore
      },
    }),
  );
  const records = await db.collection('single-windows').find({}).toArray();
  const full = records.toSorted((one, other) => JSON.stringify(other.cells).length - JSON.stringify(one.cells).length);
  const without = members.filter((code) => !records.some(({ _id }) => _id === code));
  const copies = without
    .slice(0, Math.max(0, windows - records.length))
    .map((code, index) => ({ ...full[index % 10], _id: code, member: code, outbox: [], pending: false }));
  if (copies.length) await db.collection('single-windows').insertMany(copies);
  await connection.close();
  const found = async (type) => (await (await fetch(`${url}/api/search?type=${type}&limit=1`)).json()).total;
  while ((await found('practice')) < practices || (await found('innovation')) < innovations)
    await new Promise((later) => setTimeout(later, 1_000));
  const headers = { cookie: await signedIn('secretariat') };
  const lag = async (service) =>
    (await (await fetch(`${url}/api/operations/${service}/lag`, { headers })).json()).events;
  const services = ['identity', 'repository', 'maturity', 'work-plan', 'search', 'dissemination'];
  while ((await Promise.all(services.map(lag))).some((events) => events > 0))
    await new Promise((later) => setTimeout(later, 1_000));
  return records.length + copies.length;
}

/** Lately, so that nothing lapses while something else is measured. */
const begun = Date.now() - 200 * 86_400_000;
function contribution(noun, model, number, member, given) {
  const _id = `bench-${noun}-${number}`;
  const at = new Date(begun + number * 60_000).toISOString();
  const content = { ...model.published.content, ...given, language: 'en' };
  const published = { ...model.published, content, publishedAt: at };
  const audience = ['curators', `member:${member}`, 'public'];
  const { contact, ...open } = content;
  void contact;
  const owner = noun === 'innovation' ? { member, partner: null } : { member };
  const event = {
    id: `${_id}-1`,
    type: `repository.${noun}-published.v1`,
    occurredAt: at,
    actor: { id: null, name: 'bench' },
    aggregate: { type: `repository.${noun}`, id: _id, version: 1, sequence: 1 },
    data: { id: _id, ...owner, audience, ...published, content: open },
  };
  const rest = { published, audience, publishedAt: at, changedAt: at, versions: [], version: 1, sequence: 1 };
  return { ...model, _id, ...owner, ...rest, outbox: [event], pending: true };
}

/** Times in ms over some rounds, one after the other, and what travels. */
async function latencies(path, { rounds = 200, ...options } = {}) {
  const times = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const address = url + (typeof path === 'function' ? path(round) : path);
    const body = typeof options.body === 'function' ? { body: JSON.stringify(options.body(round)) } : {};
    const from = performance.now();
    const answer = await fetch(address, { ...options, ...body });
    bytes = (await answer.arrayBuffer()).byteLength;
    times.push(performance.now() - from);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  }
  times.sort((one, other) => one - other);
  return { p50: times[Math.floor(rounds / 2)], p95: times[Math.floor(rounds * 0.95)], bytes };
}

/** Bytes as they travel, compressed as a browser asks for it. */
const travelling = (path, encoding) =>
  new Promise((done, failed) => {
    get(url + path, { headers: { 'accept-encoding': encoding } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => (bytes += chunk.length));
      answer.on('end', () => done({ bytes, encoding: answer.headers['content-encoding'] ?? 'none' }));
    }).on('error', failed);
  });

async function signedIn(role) {
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'));
  const { email, password } = accounts.find((account) => account.role === role);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/auth/sign-in`, { method: 'POST', headers, body: JSON.stringify({ email, password }) }); // prettier-ignore
  return answer.headers.getSetCookie()[0].split(';')[0];
}

const resident = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
const line = (what, value, target) => console.log(`${what.padEnd(44)} ${String(value).padEnd(66)} ${target}`);
const said = ({ p50, p95, bytes }) =>
  `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${(bytes / 1024).toFixed(0)} kB, ${(p50 / base.p50).toFixed(1)} x health`;

let product = await start();
const from = performance.now();
const records = await fill();
console.log(
  `${practices} practices, ${innovations} innovations and ${records} windows in ${((performance.now() - from) / 1000).toFixed(0)} s`,
);
await stop(product);
product = await start();
const base = await latencies('/api/health/live');
line('health', `p50 ${base.p50.toFixed(1)} ms, p95 ${base.p95.toFixed(1)} ms`, 'the baseline');

for (const encoding of ['br', 'gzip']) {
  const sent = await travelling('/api/single-windows.geojson', encoding);
  line(`map data as it travels, ${encoding}`, `${(sent.bytes / 1024).toFixed(1)} kB (${sent.encoding})`, '<= 80 kB');
}
line('map data', said(await latencies('/api/single-windows.geojson')), 'p95 <= 30 ms');
const regions = ['AMS', 'AP', 'ESA', 'EUR', 'MENA', 'WCA'];
line(
  'map data, three filters',
  said(await latencies((round) => `/api/single-windows.geojson?region=${regions[round % 6]}&status=running&year_from=${1990 + round}`, { rounds: 30 })), // prettier-ignore
  'p95 <= 30 ms',
);
const charts = ['theme', 'segment', 'region', 'technology', 'year', 'status', 'language', 'theme-region', 'segment-region', 'technology-service', 'technology-year', 'theme-segment']; // prettier-ignore
const offered = [];
for (const chart of charts) if ((await fetch(`${url}/api/analysis/${chart}`)).ok) offered.push(chart);
const chart = 'p95 <= 80 ms';
line(`${offered.length} charts in turn`, said(await latencies((round) => `/api/analysis/${offered[round % offered.length]}`)), chart); // prettier-ignore
line(
  'the same with three filters',
  said(await latencies((round) => `/api/analysis/${offered[round % offered.length]}?region=${regions[round % 6]}&type=practice&year_from=${1991 + (round % 30)}`)), // prettier-ignore
  chart,
);
line('e-services of all Members', said(await latencies('/api/e-services', { rounds: 50 })), 'no target');
line('a page of innovations', said(await latencies('/api/innovations')), 'no target');
const headers = { 'content-type': 'application/json', cookie: await signedIn('curator') };
line(
  'duplicates of a new text',
  said(
    await latencies('/api/search/similar', {
      rounds: 100,
      method: 'POST',
      headers,
      body: () => ({ type: 'innovation', language: 'en', text: text(250), themes: [], segments: [], technologies: some(words, 3), services: [], tfaMeasures: [] }), // prettier-ignore
    }),
  ),
  '<= 100 ms',
);
line('resident', `${resident(product.pid).toFixed(0)} MB`, 'no target');
await stop(product);
rmSync(folder, { recursive: true, force: true });
