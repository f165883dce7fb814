/** The product as separate processes on a real Kafka: memory of each, what the gateway adds, publish to searchable, events per second. */
import { readFileSync } from 'node:fs';
import { Browser } from '../infra/dist/system/browser.js';
import { Stage } from '../infra/dist/failures/stage.js';
import { startApart } from '../infra/dist/system/product.js';

const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)].toFixed(1);
const product = await startApart();
try {
  await reads();
  await searchable();
  memory();
} finally {
  await product.close();
}
await events();

async function reads() {
  const path = '/api/practices?limit=5';
  const direct = `http://127.0.0.1:${product.programs.get('repository').settings.PORT}`;
  const writer = await new Browser(product.url).signIn(product.account('contributor', 'RW'));
  // As they are: what a browser asks for is packed at the gateway, which takes time of its own.
  const plain = { 'accept-encoding': 'identity' };
  const times = { direct: [], visitor: [], session: [], packed: [] };
  const time = async (name, work) => {
    const started = performance.now();
    await work();
    times[name].push(performance.now() - started);
  };
  for (let round = 0; round < 600; round++) {
    await time('direct', () => fetch(direct + path, { headers: plain }).then((answer) => answer.text()));
    await time('visitor', () => fetch(product.url + path, { headers: plain }).then((answer) => answer.text()));
    await time('session', () => writer.send('GET', path, undefined, plain));
    await time('packed', () => fetch(product.url + path).then((answer) => answer.text()));
  }
  for (const [name, all] of Object.entries(times)) {
    const warm = all.slice(100);
    console.log(`list of practices, ${name}: p50 ${quantile(warm, 0.5)} ms, p95 ${quantile(warm, 0.95)} ms`);
  }
}

async function searchable() {
  const [writer, approver, curator] = await Promise.all(
    [['contributor', 'RW'], ['approver', 'RW'], ['curator']].map(([role, member]) =>
      new Browser(product.url).signIn(product.account(role, member)),
    ),
  );
  const visitor = new Browser(product.url);
  const times = [];
  for (let round = 0; round < 40; round++) {
    const word = `quagga${String.fromCharCode(97 + (round % 26), 97 + Math.floor(round / 26))}x`;
    const texts = { en: { title: `${word} clearance`, summary: 'In short.', body: '' } };
    const content = { texts, themes: ['e-services'], status: 'live', year: 2021 };
    const { id } = (await writer.send('POST', '/api/practices', { content })).body;
    await writer.send('POST', `/api/practices/${id}/submission`, {});
    await approver.send('POST', `/api/practices/${id}/approval`, {});
    await curator.send('POST', `/api/practices/${id}/claim`, {});
    const { status, body } = await curator.send('POST', `/api/practices/${id}/review`, { decision: 'publish' });
    if (status !== 201 && status !== 200) throw new Error(JSON.stringify(body));
    const started = performance.now();
    for (;;) {
      const { hits } = (await visitor.send('GET', `/api/search?q=${word}`)).body;
      if (hits.some((hit) => hit.id === id)) break;
      await new Promise((later) => setTimeout(later, 5));
    }
    times.push(performance.now() - started);
  }
  console.log(`published to searchable over Kafka: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`);
}

function memory() {
  for (const [name, { child }] of product.programs) {
    const [, kilobytes] = readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/);
    console.log(`${name}: ${Math.round(Number(kilobytes) / 1024)} MB resident`);
  }
}

/** From the outboxes of one service over Kafka into what another keeps: what lay there while no broker was, and as it comes. */
async function events() {
  const stage = await Stage.set();
  try {
    const counting = await stage.serve('counting');
    await stage.serve('watching');
    for (const [what, changes, together] of [
      ['one event each', 3_000, 1],
      ['twenty events each', 1_000, 20],
    ]) {
      const [before, wanted] = [await stage.countOf('watching'), changes * together];
      const started = performance.now();
      await stage.write(counting, `bench${together}`, changes, changes, together, 1_000);
      const written = performance.now();
      while ((await stage.countOf('watching')) < before + wanted) await new Promise((later) => setTimeout(later, 50));
      const rate = (until) => Math.round(wanted / ((until - started) / 1_000));
      console.log(
        `changes with ${what}: ${rate(written)} events/s acknowledged, ${rate(performance.now())} events/s through outbox, Kafka and two consumers`,
      );
    }
  } finally {
    await stage.strike();
  }
}
