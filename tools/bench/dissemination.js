/**
 * Digests for many: `READERS` people with two subscriptions each follow among `ITEMS` new records. Measures the making of all
 * mails, in a process of its own, beside writing as many bare documents; and what it holds in memory. Compile first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { visitor } from '@digital-customs/contracts';
import { DisseminationModule, MakeDigests } from '@digital-customs/dissemination';
import { startDocumentServer } from '@digital-customs/document-server';
import {
  ActorSource,
  createHttpApp,
  createLogger,
  listen,
  PlatformModule,
  PlatformSettings,
} from '@digital-customs/platform';
import { getConnectionToken } from '@nestjs/mongoose';

const readers = Number(process.env.READERS ?? 5_000);
const items = Number(process.env.ITEMS ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'digital-customs-bench-'));
const documents = await startDocumentServer({ dataDir: folder });
const settings = {
  ...PlatformSettings.parse({ DATA_DIR: folder, LOG_LEVEL: 'error' }),
  MONGODB_URI: documents.uri,
  soleWriter: true,
};
const nobody = { provide: ActorSource, useValue: { actorOf: async () => visitor } };
class Bench {}
const root = {
  module: Bench,
  imports: [
    PlatformModule.for(settings),
    { module: class {}, global: true, providers: [nobody], exports: [ActorSource] },
    DisseminationModule,
  ],
};
const app = await createHttpApp(root, createLogger('error'));
await listen(app, '127.0.0.1', 0);
const database = app.get(getConnectionToken('dissemination'));

let most = 0;
const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
const timed = async (work) => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
};
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const inBatches = async (name, all) => {
  for (let from = 0; from < all.length; from += 500)
    await database.collection(name).insertMany(all.slice(from, from + 500));
};
try {
  const now = Date.now();
  const at = (ago) => new Date(now - ago).toISOString();
  const members = ['RW', 'KE', 'CR', 'FR', 'JP', 'CA', 'BR', 'MA', 'NZ', 'FI'];
  await inBatches(
    'items',
    many(items, (index) => item(index, members[index % 10], at(1_000 + index))),
  );
  await inBatches(
    'readers',
    many(readers, (index) => ({ _id: `u${index}`, handled: 1, name: 'N', email: `u${index}@example.org`, grants: [] })),
  );
  await inBatches(
    'subscriptions',
    many(readers, (index) => follower(index, members[index % 10], at(60_000))),
  );
  global.gc?.();
  most = 0;
  const making = await timed(() => app.get(MakeDigests).run());
  const held = most;
  const mails = database.collection('mails');
  const count = await mails.countDocuments({});
  const [{ told }] = await mails
    .aggregate([{ $group: { _id: null, told: { $sum: { $size: '$entries' } } } }])
    .toArray();
  const bare = await timed(() =>
    inBatches(
      'bare',
      many(count, (index) => ({ _id: `b${index}`, entries: many(told / count, String) })),
    ),
  );
  const again = await timed(() => app.get(MakeDigests).run());
  console.log(`${readers * 2} subscriptions, ${items} new records: ${count} mails that tell ${told} times`);
  console.log(
    `made in ${making.toFixed(1)} s (as many bare documents: ${bare.toFixed(1)} s), anew ${again.toFixed(2)} s; at most ${Math.round(held / 2 ** 20)} MB resident`,
  );
  if ((await mails.countDocuments({})) !== count) throw new Error('A second look made mails again.');
} finally {
  clearInterval(watching);
  await app.close();
  await documents.stop();
  rmSync(folder, { recursive: true, force: true });
}

function item(index, member, changedAt) {
  return {
    _id: `practice/p${index}`,
    handled: 1,
    type: 'practice',
    texts: { en: { title: `Practice ${index}`, summary: 'In short. '.repeat(20), body: 'At length. '.repeat(200) } },
    facets: { member: [member] },
    audience: ['public'],
    keys: ['type:practice', `member:${member}`, `practice:p${index}`],
    page: `/practices/p${index}`,
    changedAt,
    announcedAt: changedAt,
    updatedAt: changedAt,
    gone: null,
  };
}

/** Every second one follows all practices, the others one Member; each a record besides. */
function follower(index, member, since) {
  const follow = (id, kind, value) => ({
    id,
    kind,
    value,
    name: null,
    url: null,
    channels: { inbox: true, mail: 'at-once' },
    since,
    mailSince: since,
    feed: null,
  });
  const first = index % 2 ? follow('s1', 'member', member) : follow('s1', 'type', 'practice');
  return {
    _id: `u${index}`,
    version: 1,
    sequence: 0,
    outbox: [],
    language: 'en',
    timeZone: 'UTC',
    stopped: null,
    bounces: [],
    items: [first, follow('s2', 'practice', `p${index % items}`)],
  };
}
