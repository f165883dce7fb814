import { tmpdir } from 'node:os';
/* Measures the document server with 100,000 documents of 1 kB, beside SQLite alone in the same run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { DatabaseSync } from '@photostructure/sqlite';
import mongoose from 'mongoose';
import { ObjectId } from 'bson';

const total = 100_000;
if (process.argv[2] === '--serve') {
  const from = performance.now();
  const { startDocumentServer } = await import('../../libs/document-server/dist/index.js');
  const server = await startDocumentServer({ dataDir: process.argv[3] });
  process.send({ uri: server.uri, ms: performance.now() - from });
  process.on('message', async (message) => {
    if (message === 'rss') process.send({ rss: process.memoryUsage().rss });
    else {
      await server.stop();
      process.exit(0);
    }
  });
} else {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const start = () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [new URL(import.meta.url).pathname, '--serve', folder], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      child.once('message', ({ uri, ms }) =>
        resolve({
          child,
          uri,
          ms,
          ask: () =>
            new Promise((done) => {
              child.once('message', done);
              child.send('rss');
            }),
          stop: () =>
            new Promise((done) => {
              child.once('exit', done);
              child.send('stop');
            }),
        }),
      );
    });
  const body = 'x'.repeat(780);
  const make = (i) => ({
    _id: new ObjectId(),
    member: `M${i % 188}`,
    year: 2000 + (i % 25),
    n: i,
    title: `Practice number ${i}`,
    tags: [`t${i % 10}`, `t${i % 7}`],
    body,
  });
  const flight = async (count, width, run) => {
    let next = 0;
    const from = performance.now();
    await Promise.all(
      Array.from({ length: width }, async () => {
        while (next < count) await run(next++);
      }),
    );
    return count / ((performance.now() - from) / 1000);
  };
  const line = (name, value, unit, base) =>
    console.log(
      `${name.padEnd(44)} ${value.toFixed(1).padStart(10)} ${unit}${base ? `   ratio to baseline ${(value / base).toFixed(3)}` : ''}`,
    );
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

  // Baseline: SQLite alone, in this process.
  const plain = new DatabaseSync(join(folder, 'plain.db'));
  plain.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(id INTEGER PRIMARY KEY, b BLOB)');
  const put = plain.prepare('INSERT INTO t(b) VALUES (?)');
  const bytes = Buffer.alloc(1000, 1);
  let t = performance.now();
  for (let i = 0; i < 300; i++) {
    plain.exec('BEGIN');
    for (let j = 0; j < 32; j++) put.run(bytes);
    plain.exec('COMMIT');
  }
  const baseInsert = 9600 / ((performance.now() - t) / 1000);
  const get = plain.prepare('SELECT b FROM t WHERE id = ?');
  t = performance.now();
  for (let i = 0; i < 50_000; i++) get.get(1 + ((i * 7919) % 9600));
  const baseRead = 50_000 / ((performance.now() - t) / 1000);
  plain.close();
  line('baseline: SQLite inserts, 32 per commit', baseInsert, '/s');
  line('baseline: SQLite reads by key', baseRead, '/s');

  let server = await start();
  let connection = await mongoose.createConnection(server.uri, { dbName: 'bench', maxPoolSize: 32 }).asPromise();
  let c = connection.collection('docs');
  await c.createIndex({ member: 1, year: -1 });
  const ids = [];
  t = performance.now();
  for (let i = 0; i < total; i += 1000) {
    const batch = Array.from({ length: 1000 }, (_, j) => make(i + j));
    ids.push(...batch.map((d) => d._id));
    await c.insertMany(batch);
  }
  line('bulk load of 1,000 at a time', total / ((performance.now() - t) / 1000), 'documents/s');
  await connection.close();
  server.child.kill('SIGKILL');
  await new Promise((done) => server.child.once('exit', done));
  server = await start();
  line('start on 100,000 after kill -9', server.ms, 'ms');
  await server.stop();
  server = await start();
  line('start on 100,000 after a stop', server.ms, 'ms');
  connection = await mongoose
    .createConnection(server.uri, { dbName: 'bench', maxPoolSize: 32, minPoolSize: 32 })
    .asPromise();
  c = connection.collection('docs');
  const Doc = connection.model('Doc', new mongoose.Schema({}, { strict: false, collection: 'docs', autoIndex: false }));
  await flight(2000, 32, (i) => c.findOne({ _id: ids[i] }));
  line(
    'findOne by _id, 32 in flight (driver)',
    await flight(20_000, 32, (i) => c.findOne({ _id: ids[(i * 7919) % total] })),
    '/s',
    baseRead,
  );
  line(
    'findById().lean(), 32 in flight (Mongoose)',
    await flight(20_000, 32, (i) => Doc.findById(ids[(i * 7919) % total]).lean()),
    '/s',
    baseRead,
  );
  const timed = async (count, run) => {
    const list = [];
    for (let i = 0; i < count; i++) {
      const from = performance.now();
      await run(i);
      list.push(performance.now() - from);
    }
    return median(list);
  };
  line('ping', await timed(200, () => connection.db.admin().ping()), 'ms');
  line(
    'indexed filter + sort, 20 of 532',
    await timed(200, (i) =>
      c
        .find({ member: `M${i % 188}` })
        .sort({ year: -1 })
        .limit(20)
        .toArray(),
    ),
    'ms',
  );
  line(
    'indexed filter + sort, all 532',
    await timed(30, (i) =>
      c
        .find({ member: `M${i % 188}` })
        .sort({ year: -1 })
        .toArray(),
    ),
    'ms',
  );
  line(
    'indexed range + sort, 20',
    await timed(100, (i) =>
      c
        .find({ member: `M${i % 188}`, year: { $gte: 2010 } })
        .sort({ year: -1 })
        .limit(20)
        .toArray(),
    ),
    'ms',
  );
  line(
    'unindexed filter and sort, 20 of 4,000',
    await timed(5, (i) =>
      c
        .find({ year: 2000 + i })
        .sort({ n: -1 })
        .limit(20)
        .toArray(),
    ),
    'ms',
  );
  line('countDocuments by index', await timed(20, (i) => c.countDocuments({ member: `M${i % 188}` })), 'ms');
  line(
    'group over all',
    await timed(3, () => c.aggregate([{ $group: { _id: '$member', n: { $sum: 1 } } }]).toArray()),
    'ms',
  );
  line(
    'durable inserts, 32 in flight',
    await flight(10_000, 32, (i) => c.insertOne(make(total + i))),
    '/s',
    baseInsert,
  );
  line('durable inserts, one by one', await flight(500, 1, (i) => c.insertOne(make(2 * total + i))), '/s');
  line(
    'durable updates by _id, 32 in flight',
    await flight(10_000, 32, (i) => c.updateOne({ _id: ids[(i * 7919) % total] }, { $set: { year: 2030 + (i % 9) } })),
    '/s',
  );
  line('resident, whole process of the server', (await server.ask()).rss / 2 ** 20, 'MB');
  await connection.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}
