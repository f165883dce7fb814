/** Speed of the whole product over HTTP with 20,000 practices, beside a bare Nest and Fastify route measured in the same run. */
import { spawn } from 'node:child_process';
import autocannon from 'autocannon';
import { fill, removeFolder, resident, signedIn, start, stop, url, words, random } from './filled-product.js';

const total = Number(process.env.BENCH_PRACTICES ?? 20_000);
const seconds = 5;

async function latencies(paths) {
  const times = [];
  for (let round = 0; round < 300; round++) {
    const from = performance.now();
    await (await fetch(url + paths[round % paths.length])).arrayBuffer();
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return { p50: times[150], p95: times[285] };
}

/** Requests per second. */
const rate = async (address) =>
  (await autocannon({ url: address, connections: 32, duration: seconds })).requests.average;

/** Requests per second over many paths, each connection asking in an order of its own. */
const rateOver = async (paths) =>
  (
    await autocannon({
      url,
      connections: 32,
      duration: seconds,
      setupClient: (client) => client.setRequests(Array.from({ length: 500 }, () => ({ path: paths() }))),
    })
  ).requests.average;

async function bare() {
  const program = `
    const { Controller, Get, Module } = await import('@nestjs/common'); const { NestFactory } = await import('@nestjs/core'); const { FastifyAdapter } = await import('@nestjs/platform-fastify');
    class Hello { hello() { return { hello: 'world' }; } }
    Get('hello')(Hello.prototype, 'hello', Object.getOwnPropertyDescriptor(Hello.prototype, 'hello')); Controller()(Hello);
    class Root {} Module({ controllers: [Hello] })(Root);
    const app = await NestFactory.create(Root, new FastifyAdapter(), { logger: false }); await app.listen(0, '127.0.0.1'); console.log(await app.getUrl());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', `import 'reflect-metadata';${program}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = String(await new Promise((up) => child.stdout.once('data', up))).trim();
  const answer = await rate(`${address}/hello`);
  child.kill();
  return answer;
}

async function publishing() {
  const [writer, approver, curator] = [
    await signedIn('contributor', 'RW'),
    await signedIn('approver', 'RW'),
    await signedIn('curator'),
  ];
  const post = async (path, as, body = {}) =>
    (
      await fetch(`${url}/api/practices${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: as },
        body: JSON.stringify(body),
      })
    ).json();
  const times = [];
  for (let round = 0; round < 30; round++) {
    const word = `quux${String.fromCharCode(97 + (round % 26), 97 + Math.floor(round / 26))}zz`;
    const { id } = await post('', writer, {
      content: {
        texts: { en: { title: `A ${word} practice`, summary: 'In short.' } },
        themes: ['e-services'],
        year: 2020,
        status: 'live',
      },
    });
    await post(`/${id}/submission`, writer);
    await post(`/${id}/approval`, approver);
    await post(`/${id}/review`, curator, { decision: 'publish' });
    const from = performance.now();
    while ((await (await fetch(`${url}/api/search?q=${word}`)).json()).total === 0);
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return { p50: times[15], p95: times[28] };
}

const line = (what, value, target) => console.log(`${what.padEnd(52)} ${String(value).padEnd(34)} ${target}`);
const ms = ({ p50, p95 }) => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;

let product = await start();
const filled = performance.now();
await fill(total);
console.log(
  `${total} practices stored, announced and indexed in ${((performance.now() - filled) / 1000).toFixed(0)} s`,
);
await stop(product);
product = await start();
line('start to ready on the loaded store', `${(product.ms / 1000).toFixed(2)} s`, '<= 3 s');
const some = () => words[random(words.length)];
const slip = (word) => word.slice(0, 2) + word[3] + word[2] + word.slice(4);
const long = () => words.filter((word) => word.length > 6)[random(1_000)];
await latencies(Array.from({ length: 50 }, () => `/api/search?q=${some()}%20${some()}`));
line(
  'search with facets',
  ms(await latencies(Array.from({ length: 300 }, () => `/api/search?q=${some()}%20${some()}`))),
  'p95 <= 20 ms',
);
line(
  'search with a slip',
  ms(await latencies(Array.from({ length: 300 }, () => `/api/search?q=${slip(long())}`))),
  'p95 <= 30 ms',
);
line('publish to searchable', ms(await publishing()), 'p95 <= 300 ms');
const base = await bare();
line('bare Nest and Fastify route', `${base.toFixed(0)}/s`, '1');
const read = await rate(`${url}/api/practices/bench-77`);
line('read by id', `${read.toFixed(0)}/s, ${((read / base) * 100).toFixed(1)} %`, '>= 20 %');
const any = await rateOver(() => `/api/practices/bench-${random(total)}`);
line('read any of them by id', `${any.toFixed(0)}/s, ${((any / base) * 100).toFixed(1)} %`, 'beside it, no target');
const list = await rate(`${url}/api/practices?theme=e-services&limit=20`);
line('filtered list of 20', `${list.toFixed(0)}/s, ${((list / base) * 100).toFixed(1)} %`, '>= 5 %');
line('resident under load', `${resident(product.child.pid).toFixed(0)} MB`, '<= 450 MB');
await stop(product);
removeFolder();
