/** Page data, differences and files of a Work Plan of 5,000 tasks with 200 revisions, over HTTP, beside the health route of the same run. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { chromium } from 'playwright-core';

const tasks = Number(process.env.BENCH_TASKS ?? 5_000);
const revisions = Number(process.env.BENCH_REVISIONS ?? 200);
const changesEach = 25;
const period = 'bench';
const folder = mkdtempSync(join(tmpdir(), 'digital-customs-bench-'));
const port = 20_000 + Math.floor(Math.random() * 20_000);
const url = `http://127.0.0.1:${port}`;

let seed = 7;
const random = (most) => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), seed % most);
const words = readFileSync('libs/reference-data/data/practices.json', 'utf8').match(/[a-z]{4,}/g);
const text = (count) => Array.from({ length: count }, () => words[random(words.length)]).join(' ');

async function start() {
  const from = performance.now();
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
  return { child, ms: performance.now() - from };
}
const stop = ({ child }) => new Promise((done) => (child.once('exit', done), child.kill('SIGTERM')));

/** A plan of this size straight into the store: the sets of its revisions, its reports, then the plan that names them. */
async function fill() {
  const { port: documents, password } = JSON.parse(readFileSync(join(folder, 'document-server.json'), 'utf8'));
  const address = `mongodb://digital-customs:${password}@127.0.0.1:${documents}/?authSource=admin&directConnection=true`;
  const connection = await mongoose.createConnection(address, { dbName: 'work-plan' }).asPromise();
  const plans = connection.db.collection('plans');
  const model = await plans.findOne({ _id: '2016-2018' });
  const part = await connection.db.collection('revision-parts').findOne({ set: model.revisions[0].set });
  const held = part.entries.filter(({ kind }) => kind === 'task').map(({ task }) => task);
  const topics = part.entries.filter(({ kind }) => kind === 'topic');
  const all = Array.from({ length: tasks }, (_, index) => taskLike(held[index % held.length], index, topics));
  const decision = { body: 'PC', session: '76th', date: '2017-01-10', agendaItem: '', document: '' };
  const endorsed = [];
  for (let number = 1; number <= revisions; number++) {
    const set = `${period}/${number}/bench`;
    const changed =
      number === 1 ? all : Array.from({ length: changesEach }, () => reworded(all, random(tasks), number));
    const because = number === 1 ? [] : [{ proposal: `p-${number}`, decision }];
    const entries = [...(number === 1 ? topics : []), ...changed.map((task) => ({ kind: 'task', task, because }))];
    for (let first = 0; first < entries.length; first += 100)
      await connection.db.collection('revision-parts').insertOne({
        _id: `${set}/${String(first / 100).padStart(5, '0')}`,
        set,
        entries: entries.slice(first, first + 100),
      });
    const { endorsement } = model.revisions[0];
    endorsed.push({
      number,
      set,
      changes: entries.length,
      proposals: [],
      endorsement: { ...endorsement, revision: number },
    });
  }
  const reported = all.slice(0, tasks / 2).map(({ id }) => progressOf(id));
  for (let first = 0; first < reported.length; first += 500)
    await connection.db.collection('progress').insertMany(reported.slice(first, first + 500));
  const frame = { ...model.frame, period };
  await plans.insertOne({ ...model, _id: period, frame, current: revisions, revisions: endorsed, outbox: [] });
  await connection.close();
}

function taskLike(task, index, topics) {
  const topic = topics[index % topics.length].topic.code;
  const code = `${topic}.${Math.floor(index / topics.length) + 1}`;
  const texts = {
    en: { ...task.content.texts.en, action: text(20) },
    fr: { ...task.content.texts.fr, action: text(20) },
  };
  const dependsOn = index > 50 && index % 5 === 0 ? [`${topic}.${Math.floor(index / topics.length)}`] : [];
  return { ...task, id: code, code, topic, content: { ...task.content, texts, dependsOn } };
}

function reworded(all, at, since) {
  const { content, ...task } = all[at];
  const action = content.texts.en.action.replace(/\w+$/, text(2));
  const texts = { ...content.texts, en: { ...content.texts.en, action } };
  return (all[at] = { ...task, since, content: { ...content, texts } });
}

function progressOf(task) {
  const status = ['in-progress', 'delivered', 'delayed'][random(3)];
  const at = '2017-03-01T00:00:00.000Z';
  const report = {
    id: 'r',
    body: 'PTC',
    status,
    note: text(30),
    evidence: [],
    occurrence: null,
    by: { id: 'u', name: 'bench' },
    at,
  };
  const summary = { status, years: {}, lastReport: at, reports: 1, evidence: 0, waived: false };
  return {
    _id: `${period}/${task}`,
    period,
    task,
    reports: [report],
    waiver: null,
    summary,
    version: 1,
    sequence: 0,
    outbox: [],
  };
}

async function latencies(path, rounds = 100) {
  const times = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const address = url + (typeof path === 'function' ? path(round) : path);
    const from = performance.now();
    const answer = await fetch(address);
    bytes = (await answer.arrayBuffer()).byteLength;
    times.push(performance.now() - from);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  }
  times.sort((one, other) => one - other);
  return { p50: times[Math.floor(rounds / 2)], p95: times[Math.floor(rounds * 0.95)], bytes };
}

/** Scrolls the timeline of all tasks in Chromium, from the first to the last, and tells how long its page was ever busy. */
async function scrollTimeline() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return line('the timeline in a browser', 'not measured: there is no Chromium', '');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, baseURL: url });
  await page.goto(`/work-plans/${period}/timeline`);
  await page
    .getByRole('status')
    .filter({ hasText: `${tasks} tasks` })
    .waitFor({ timeout: 60_000 });
  await page.getByText('more are on their way').waitFor({ state: 'detached', timeout: 60_000 });
  const busy = await page.evaluate(async () => {
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const frame = document.querySelector('[role=table]').parentElement;
    let frames = 0;
    for (let top = 0; top < frame.scrollHeight - frame.clientHeight; top += 600, frames++) {
      frame.scrollTop = top;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
    await new Promise((later) => setTimeout(later, 300));
    return { longest: Math.max(0, ...long), count: long.length, frames };
  });
  const said =
    busy.count === 0 ? 'none over 50 ms' : `${busy.count} over 50 ms, the longest ${busy.longest.toFixed(0)} ms`;
  line(`tasks of the page while ${busy.frames} screens scroll by`, said, 'none over 100 ms');
  await browser.close();
}

const resident = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
const line = (what, value, target) => console.log(`${what.padEnd(46)} ${String(value).padEnd(46)} ${target}`);
const said = ({ p50, p95, bytes }) =>
  `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${(bytes / 1024).toFixed(0)} kB, ${(p50 / base.p50).toFixed(1)} x health`;

let product = await start();
await fill();
await stop(product);
product = await start();
const base = await latencies('/api/health/live');
console.log(`${tasks} tasks, ${revisions} revisions of ${changesEach} changes, reports on half of the tasks`);
const from = performance.now();
await fetch(`${url}/api/work-plans/${period}`);
line('first reading after a start', `${(performance.now() - from).toFixed(0)} ms`, 'once');
const at = `/api/work-plans/${period}`;
const page = 'p95 <= 60 ms';
line('the plan', said(await latencies(at)), page);
line('100 tasks', said(await latencies(`${at}/tasks`)), page);
line(
  '100 tasks, five filters, sorted',
  said(
    await latencies(
      `${at}/tasks?body=PTC&section=A,B&timeline=by,continuous&status=delayed,in-progress&due_before=2018-01&sort=due`,
    ),
  ),
  page,
);
line('100 tasks at any revision', said(await latencies(() => `${at}/tasks?revision=${1 + random(revisions)}`)), page);
line('a task', said(await latencies((round) => `${at}/tasks/A.1.${1 + round}`)), page);
line('a body’s page', said(await latencies(`${at}/bodies/IMSC`)), page);
line('matrix of bodies', said(await latencies(`${at}/matrix/bodies`)), page);
line('cross-cutting', said(await latencies(`${at}/cross-cutting`)), page);
line('timeline, the first 1,000 bars', said(await latencies(`${at}/timeline?lang=en`)), page);
line('timeline, all bars at once', said(await latencies(`${at}/timeline?lang=en&limit=5000`)), 'no target');
const differ = 'p95 <= 150 ms';
line('difference of first and last, a page', said(await latencies(`${at}/revisions/1/diff/${revisions}`, 50)), differ);
line(
  'difference of any two, a page',
  said(await latencies(() => `${at}/revisions/${1 + random(revisions)}/diff/${1 + random(revisions)}`)),
  differ,
);
line(
  'difference of neighbours',
  said(await latencies((round) => `${at}/revisions/${1 + round}/diff/${2 + round}`)),
  differ,
);
for (const format of ['json', 'csv', 'xlsx', 'docx', 'pdf'])
  line(`the plan as ${format}`, said(await latencies(`${at}/export.${format}`, 3)), 'no target');
line('resident', `${resident(product.child.pid).toFixed(0)} MB`, 'no target');
await scrollTimeline();
await stop(product);
rmSync(folder, { recursive: true, force: true });
