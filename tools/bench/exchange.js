/** Bringing in 5,000 rows and taking along 20,000 practices with the memory it takes, each beside a baseline of the same run. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fill, folder, random, start, stop, url, words } from './filled-product.js';

const rows = Number(process.env.BENCH_ROWS ?? 5_000);
const practices = Number(process.env.BENCH_PRACTICES ?? 20_000);
const text = (count) => Array.from({ length: count }, () => words[random(words.length)]).join(' ');
const seconds = (from) => ((performance.now() - from) / 1_000).toFixed(1);
const megabytes = (bytes) => (bytes / 1024 ** 2).toFixed(1);
const resident = ({ pid }) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) * 1024;

const product = await start();
try {
  await bringIn(await signedIn('contributor', 'RW'));
  await fill(practices);
  await takeAlong();
} finally {
  await stop(product);
  rmSync(folder, { recursive: true, force: true });
}

async function signedIn(role, member) {
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'));
  const { email, password } = accounts.find((account) => account.role === role && account.member === member);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/auth/sign-in`, { method: 'POST', headers, body: JSON.stringify({ email, password }) }); // prettier-ignore
  return { cookie: answer.headers.getSetCookie()[0].split(';')[0], origin: url };
}

async function bringIn(headers) {
  const json = { ...headers, 'content-type': 'application/json' };
  const send = async (method, path, body) => {
    const answer = await fetch(url + path, { method, headers: body instanceof FormData ? headers : json, body });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  // The baseline: as many drafts, each by the request of a person who writes it.
  const some = Math.min(500, rows);
  let from = performance.now();
  for (let number = 0; number < some; number++)
    await send('POST', '/api/practices', JSON.stringify({ content: { texts: { en: { title: `${text(6)} ${number}`, summary: text(40), body: text(100) } } } })); // prettier-ignore
  const one = (performance.now() - from) / some;
  const head = 'Reference,Title (English),Summary (English),Description (English),Themes,Go-live year';
  const lines = Array.from({ length: rows }, (_, number) => `r-${number},${text(6)} ${number},${text(40)},${text(100)},e-services; innovation,2019`); // prettier-ignore
  const form = new FormData();
  form.set('file', new Blob([`${head}\n${lines.join('\n')}\n`]), 'rows.csv');
  from = performance.now();
  const { id, rows: checked } = await send('POST', '/api/imports', form);
  const read = seconds(from);
  for (const { row } of (await send('GET', `/api/imports/${id}/rows?state=near&limit=100`)).items)
    await send('PUT', `/api/imports/${id}/rows/${row}`, JSON.stringify({ choice: 'take' }));
  const before = performance.now();
  await send('POST', `/api/imports/${id}/run`);
  let state;
  do {
    await new Promise((later) => setTimeout(later, 100));
    state = await send('GET', `/api/imports/${id}`);
  } while (state.state === 'running');
  console.log(`import of ${rows} rows: read and checked in ${read} s (${JSON.stringify(checked)}), ${state.rows.drafted} drafts in ${seconds(before)} s, together ${seconds(from)} s`); // prettier-ignore
  console.log(
    `  baseline: by single requests ${one.toFixed(1)} ms each, ${((one * rows) / 1_000).toFixed(0)} s for as many`,
  );
}

async function takeAlong() {
  // The baseline: the same list by its pages.
  let from = performance.now();
  let count = 0;
  for (let cursor = ''; cursor !== null;) {
    const page = await (await fetch(`${url}/api/practices?limit=100${cursor && `&cursor=${cursor}`}`)).json();
    count += page.items.length;
    cursor = page.next;
  }
  console.log(`baseline: ${count} practices by pages of 100 in ${seconds(from)} s`);
  await new Promise((later) => setTimeout(later, 5_000));
  for (const format of ['csv', 'xlsx', 'jsonl']) {
    const before = resident(product.child);
    let most = before;
    const looking = setInterval(() => (most = Math.max(most, resident(product.child))), 20);
    from = performance.now();
    let bytes = 0;
    const answer = await fetch(`${url}/api/practices.${format}`, { headers: { 'accept-encoding': 'identity' } });
    for await (const chunk of answer.body) bytes += chunk.length;
    clearInterval(looking);
    console.log(`export of ${practices} practices as ${format}: ${megabytes(bytes)} MB in ${seconds(from)} s, resident ${megabytes(before)} MB, at most ${megabytes(most - before)} MB more`); // prettier-ignore
  }
}
