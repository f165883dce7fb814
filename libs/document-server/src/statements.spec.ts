import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import mongoose, { type Connection, type mongo } from 'mongoose';
import { codeOf } from './contract/harness.js';
import { startDocumentServer } from './index.js';
import { fileIn } from './store/database.js';

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'statements-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const whileServing = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
  const server = await startDocumentServer({ dataDir, thread: false });
  const connection = await mongoose.createConnection(server.uri, { dbName: 'db' }).asPromise();
  return work(connection).finally(() => connection.close().then(() => server.stop()));
};

/** Every entry of every index, as it lies in the file. */
const entries = (): string[] => {
  const sql = new DatabaseSync(fileIn(dataDir), { readOnly: true });
  const tables = sql
    .prepare(`SELECT name FROM sqlite_schema WHERE name GLOB 'i[0-9]*' ORDER BY CAST(substr(name, 2) AS INTEGER)`)
    .all() as { name: string }[];
  const all = tables.flatMap(({ name }, place) =>
    (sql.prepare(`SELECT k, r FROM ${name} ORDER BY k, r`).all() as { k: Uint8Array; r: number }[]).map(
      ({ k, r }) => `${place} ${Buffer.from(k).toString('hex')} ${r}`,
    ),
  );
  sql.close();
  return all;
};

const keys: mongo.IndexDescription[] = [
  { key: { n: 1 }, unique: true },
  { key: { tags: 1, n: -1 } },
  { key: { n: 1 }, name: 'live', partialFilterExpression: { n: { $gt: 5 } } },
];
const prepared = async (connection: Connection) => {
  const things = connection.collection('things');
  await things.insertMany(
    Array.from({ length: 20 }, (_, n) => ({ _id: n, n: n * 2, tags: [n, `t${n % 3}`] })) as never,
  );
  await things.createIndexes(keys);
  return things;
};

describe('a statement that fails midway', () => {
  // Each goes well for the first document that it meets, and fails at a later one.
  const failures: [string, object, object, number][] = [
    ['a unique key that is taken', {}, { $set: { seen: 1 }, $max: { n: 37 } }, 11000],
    ['a value of the wrong type', {}, { $set: { seen: 1 }, $inc: { 'tags.0': 1 } }, 14],
    ['a document that grows too large', { _id: { $gte: 19 } }, { $set: { more: 'y'.repeat(9_000_000) } }, 10334],
  ];
  for (const [title, filter, update, code] of failures)
    it(`for ${title} leaves documents and indexes whole`, async () => {
      await whileServing(async (connection) => {
        const things = await prepared(connection);
        await things.insertOne({ _id: 20, n: 40, tags: ['no number'], text: 'x'.repeat(8_000_000) } as never);
      });
      const before = entries();
      await whileServing(async (connection) => {
        const things = connection.collection('things');
        const read = () => things.find({}).sort({ _id: 1 }).toArray();
        const held = await read();
        expect(await codeOf(things.updateMany(filter as never, update as never))).toBe(code);
        expect(await read()).toEqual(held);
      });
      expect(entries()).toEqual(before);
      await whileServing(async (connection) => {
        const things = connection.collection('things');
        expect((await things.updateOne(filter as never, update as never)).modifiedCount).toBe(1);
      });
    });

  it('keeps what the statements before it did, and does none behind it', async () => {
    await whileServing(async (connection) => {
      const things = await prepared(connection);
      const operations = [
        { updateOne: { filter: { _id: 0 }, update: { $set: { first: true } } } },
        { updateMany: { filter: {}, update: { $set: { n: 1_000 } } } },
        { updateOne: { filter: { _id: 1 }, update: { $set: { third: true } } } },
      ];
      expect(await codeOf(things.bulkWrite(operations as never))).toBe(11000);
      expect(await things.countDocuments({ first: true })).toBe(1);
      expect(await things.countDocuments({ n: 1_000 })).toBe(0);
      expect(await things.countDocuments({ third: true })).toBe(0);
    });
  });

  it('leaves no collection that it would have made', async () => {
    await whileServing(async (connection) => {
      const index = {
        createIndexes: 'made',
        indexes: [
          { key: { a: 1 }, name: 'a' },
          { key: { b: 'text' }, name: 'b' },
        ],
      };
      expect(await codeOf(connection.db!.command(index))).toBe(115);
      expect(await connection.db!.listCollections().toArray()).toEqual([]);
    });
  });
});

describe('indexes after many changes', () => {
  it('hold what they would hold if they were built anew', async () => {
    await whileServing(async (connection) => {
      const things = await prepared(connection);
      await codeOf(things.updateMany({}, { $set: { n: 7 } }));
      await things.updateMany({ n: { $lt: 10 } }, { $push: { tags: 'late' }, $inc: { n: 1 } } as never);
      await things.updateMany({ n: { $gt: 30 } }, {
        $pull: { tags: { $type: 'number' } },
        $unset: { gone: 1 },
      } as never);
      await things.deleteMany({ n: { $in: [12, 14, 40] } });
      await codeOf(things.insertMany([{ n: 100 }, { n: 20 }, { n: 101 }] as never, { ordered: false }));
      await things.replaceOne({ n: 101 }, { n: -1, tags: [] });
    });
    const lived = entries();
    await whileServing(async (connection) => {
      const things = connection.collection('things');
      await things.dropIndexes();
      await things.createIndexes(keys);
    });
    expect(lived.length).toBeGreaterThan(40);
    expect(entries()).toEqual(lived);
  });
});
