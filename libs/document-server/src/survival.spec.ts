import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { compileForSpec, kill, type ServerProcess, startProcess } from './spec-server.js';

let compiled: ReturnType<typeof compileForSpec>;
let dataDir: string;
beforeAll(() => (compiled = compileForSpec()));
afterAll(() => compiled.remove());
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'survival-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const connect = ({ uri }: ServerProcess) =>
  mongoose.createConnection(uri, { dbName: 'db', serverSelectionTimeoutMS: 2_000 }).asPromise();

type Thing = { _id: number; n: number; text: string };

/** What the server has acknowledged: the last `n` of each document, and those whose removal it said was done. */
class Acknowledged {
  readonly kept = new Map<number, number>();
  /** Documents with a change in flight when the server died: either state of them is right. */
  readonly open = new Map<number, number | undefined>();
}

/** Writes until the server is gone: inserts, changes and, of every fifth, the removal again. */
const write = async (server: ServerProcess, first: number, known: Acknowledged): Promise<void> => {
  const connection = await connect(server);
  const things = connection.collection<Thing>('things');
  let next = first;
  const gone = new Promise<never>((_, reject) => server.child.once('close', () => reject(new Error('gone'))));
  const step = async (_id: number, n: number | undefined, work: () => Promise<unknown>) => {
    known.open.set(_id, n);
    await Promise.race([work(), gone]);
    known.open.delete(_id);
    if (n === undefined) known.kept.delete(_id);
    else known.kept.set(_id, n);
  };
  const writer = async (): Promise<never> => {
    for (;;) {
      const _id = next++;
      await step(_id, 1, () => things.insertOne({ _id, n: 1, text: 'x'.repeat(400) }));
      await step(_id, 2, () => things.updateOne({ _id }, { $inc: { n: 1 } }));
      if (_id % 5 === 0) await step(_id, undefined, () => things.deleteOne({ _id }));
    }
  };
  await Promise.allSettled(Array.from({ length: 16 }, writer));
  await connection.close(true);
};

const expectAll = async (known: Acknowledged): Promise<void> => {
  const server = await startProcess(compiled.folder, dataDir);
  const connection = await connect(server);
  const things = connection.collection<Thing>('things');
  const stored = new Map((await things.find().toArray()).map(({ _id, n }) => [_id, n]));
  const wrong = [...new Set([...known.kept.keys(), ...stored.keys()])].filter((id) => {
    const found = stored.get(id);
    return found !== known.kept.get(id) && !(known.open.has(id) && found === known.open.get(id));
  });
  expect(wrong).toEqual([]);
  const byIndex = await things.find().sort({ n: 1 }).hint({ n: 1 }).toArray();
  expect(byIndex.length).toBe(stored.size);
  // What was open is settled now.
  for (const id of known.open.keys())
    if (stored.has(id)) known.kept.set(id, stored.get(id)!);
    else known.kept.delete(id);
  known.open.clear();
  await connection.close();
  await kill(server);
};

const withIndex = async (): Promise<ServerProcess> => {
  const server = await startProcess(compiled.folder, dataDir);
  const connection = await connect(server);
  await connection.collection('things').createIndex({ n: 1 });
  await connection.close();
  return server;
};

describe('a server that dies while it writes', () => {
  it('has lost nothing that it acknowledged, at whatever moment it was killed, six times over', async () => {
    const known = new Acknowledged();
    for (let round = 0; round < 6; round++) {
      const server = await withIndex();
      const written = write(server, round * 100_000, known);
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 500));
      await kill(server);
      await written;
      await expectAll(known);
    }
    expect(known.kept.size).toBeGreaterThan(100);
  });

  it('has lost nothing when the system lets its files grow no further', async () => {
    const known = new Acknowledged();
    await kill(await withIndex());
    // 6,144 blocks of 1 kB: the log reaches that before it is moved into the database, at 2,000 pages of 4 kB.
    const child = spawn(
      'bash',
      ['-c', 'ulimit -f 6144; exec "$0" "$@"', process.execPath, join(compiled.folder, 'serve.js'), dataDir],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      },
    );
    const closed = new Promise<[number | null, string | null]>((resolve) =>
      child.once('close', (code, signal) => resolve([code, signal])),
    );
    const uri = await new Promise<string>((resolve) => child.once('message', (message) => resolve(String(message))));
    await write({ child, uri }, 0, known);
    expect([
      [70, null],
      [null, 'SIGXFSZ'],
    ]).toContainEqual(await closed);
    expect(known.kept.size).toBeGreaterThan(100);
    await expectAll(known);
  });
});
