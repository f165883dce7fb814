/** The product as separate processes on a real Kafka: memory of each, what the gateway adds, and publish to searchable. */
import { readFileSync } from 'node:fs';
import { Browser } from '../infra/dist/system/browser.js';
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

async function reads() {
  const path = '/api/practices?limit=5';
  const direct = `http://127.0.0.1:${product.programs.get('repository').settings.PORT}`;
  const writer = await new Browser(product.url).signIn(product.account('contributor', 'RW'));
  const times = { direct: [], visitor: [], session: [] };
  const time = async (name, work) => {
    const started = performance.now();
    await work();
    times[name].push(performance.now() - started);
  };
  for (let round = 0; round < 600; round++) {
    await time('direct', () => fetch(direct + path).then((answer) => answer.text()));
    await time('visitor', () => fetch(product.url + path).then((answer) => answer.text()));
    await time('session', () => writer.send('GET', path));
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
