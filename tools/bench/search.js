/**
 * Search over HTTP, through the gateway of a whole standalone, beside the bare engine on the same index in the same run.
 *   npm run build && node tools/bench/search.js [practices, 20000 unless told] [more sizes]
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { openEmbeddedSearch } from '../../libs/search/dist/engine/embedded-search.js';
import { fill, folder, random, removeFolder, resident, signedIn, start, stop, url, words } from './filled-product.js';

const self = fileURLToPath(import.meta.url);
const rounds = 300;
const counted = ['theme', 'region', 'level', 'member', 'technology'];
const facets = [...counted, 'group', 'segment', 'status', 'service', 'tfa', 'language', 'body', 'type'];
const delayFile = join(folder, 'loop-delay');

const percentiles = (times) => {
  const sorted = times.sort((one, other) => one - other);
  return { p50: sorted[Math.floor(rounds * 0.5)], p95: sorted[Math.floor(rounds * 0.95)] };
};
const timed = async (texts, ask) => {
  const times = [];
  for (const text of texts) {
    const from = performance.now();
    await ask(text);
    times.push(performance.now() - from);
  }
  return percentiles(times);
};
const get = async (path) => (await fetch(url + path)).json();
const many = (make) => Array.from({ length: rounds }, make);
const some = () => words[random(words.length)];
const long = words.filter((word) => word.length > 6);
const swapped = (word) => word.slice(0, 2) + word[3] + word[2] + word.slice(4);

/** How long the product's event loop was held up at most since last asked, in ms. */
async function heldUp({ pid }) {
  rmSync(delayFile, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(delayFile)) await pause(20);
  await pause(20);
  return Number(readFileSync(delayFile, 'utf8'));
}

/** When the index was last written; one that was built beside another takes its name at the next start. */
const indexFile = () =>
  join(
    folder,
    readdirSync(folder).find((name) => /^search\.db(\.next-\d+)?$/.test(name)),
  );
const writtenAt = () => statSync(indexFile()).mtimeMs;

/** From the answer to a withdrawal until search does not count it any more. */
async function visible(total) {
  const cookie = await signedIn('approver', 'RW');
  const owned = (await get('/api/search?member=RW&type=practice&sort=newest&limit=100')).hits.filter(({ id }) => id.startsWith('bench-')); // prettier-ignore
  const times = [];
  let left = total;
  for (const { id } of owned.slice(0, 50)) {
    const headers = { 'content-type': 'application/json', cookie };
    const body = JSON.stringify({ reason: 'Measured' });
    const { ok } = await fetch(`${url}/api/practices/${id}/withdrawal`, { method: 'POST', headers, body });
    if (!ok) throw new Error(`${id} was not withdrawn`);
    const from = performance.now();
    while ((await get('/api/search?type=practice&limit=1')).total === left) await pause(1);
    times.push(performance.now() - from);
    left -= 1;
  }
  times.sort((one, other) => one - other);
  return { p50: times[Math.floor(times.length / 2)], p95: times[Math.floor(times.length * 0.95)] };
}

const line = (what, figure, beside, target) =>
  console.log(
    `${what.padEnd(40)} p50 ${figure.p50.toFixed(1).padStart(6)} p95 ${figure.p95.toFixed(1).padStart(6)} ms` +
      (beside
        ? `   bare ${beside.p50.toFixed(1)} / ${beside.p95.toFixed(1)}, x ${(figure.p95 / beside.p95).toFixed(2)}`
        : '') + // prettier-ignore
      `   ${target}`,
  );
const say = (what, value, target) => console.log(`${what.padEnd(40)} ${value.padEnd(28)}   ${target}`);

async function measure(size) {
  const watched = () => start(['--import', './tools/bench/loop-delay.js'], { LOOP_DELAY_FILE: delayFile });
  let product = await watched();
  await pause(2_000);
  await heldUp(product.child);
  const filling = performance.now();
  await fill(size);
  console.log(
    `\n${size} practices, stored, announced and indexed in ${((performance.now() - filling) / 1000).toFixed(0)} s`,
  );
  say('event loop held up while indexing', `${await heldUp(product.child)} ms`, '<= 50 ms');
  await stop(product);
  const before = writtenAt();
  // Between two runs: what one that runs has not yet put into the file would be missing.
  const copy = mkdtempSync(join(tmpdir(), 'search-bench-bare-'));
  copyFileSync(indexFile(), join(copy, 'search.db'));
  product = await watched();
  const { total } = await get('/api/search?type=practice&limit=1');
  const unchanged = writtenAt() === before;
  say('start to ready', `${(product.ms / 1000).toFixed(2)} s`, `nothing rebuilt: ${unchanged ? 'index file untouched' : 'INDEX WRITTEN'}, ${total} found`); // prettier-ignore
  const engine = await openEmbeddedSearch({ file: join(copy, 'search.db') });
  const bareSearch = (text) =>
    engine.search({ text, audience: ['public'], filters: {}, language: 'en', sort: 'relevance', facets, limit: 20 });
  const bareSuggest = (text) => engine.suggest({ text, audience: ['public'], language: 'en', limit: 6 });
  const search = (text) => get(`/api/search?q=${encodeURIComponent(text)}`);
  const suggest = (text) => get(`/api/search/suggestions?q=${encodeURIComponent(text)}`);
  const pair = async (what, texts, [http, bare], target) => {
    await timed(texts.slice(0, 50), http);
    await timed(texts.slice(0, 50), bare);
    line(what, await timed(texts, http), await timed(texts, bare), target);
  };
  await heldUp(product.child);
  await pair(`two words, all ${facets.length} facets`, many(() => `${some()} ${some()}`), [search, bareSearch], 'p95 <= 15 ms, x <= 1.5'); // prettier-ignore
  await pair('a slip, all facets', many(() => `${swapped(long[random(long.length)])} ${some()}`), [search, bareSearch], 'p95 <= 25 ms'); // prettier-ignore
  await pair('suggestions', many(() => some().slice(0, 3 + random(4))), [suggest, bareSuggest], 'p95 <= 10 ms'); // prettier-ignore
  line('update visible', await visible(total), undefined, '<= 100 ms');
  say('event loop held up while answering', `${await heldUp(product.child)} ms`, '<= 50 ms');
  say('resident', `${resident(product.child.pid).toFixed(0)} MB`, '<= 450 MB');
  await engine.close();
  rmSync(copy, { recursive: true, force: true });
  await stop(product);
}

const sizes = process.argv.slice(2).map(Number);
if (sizes.length > 1) for (const size of sizes) spawnSync(process.execPath, [self, String(size)], { stdio: 'inherit' });
else
  try {
    await measure(sizes[0] ?? 20_000);
  } finally {
    removeFolder();
  }
