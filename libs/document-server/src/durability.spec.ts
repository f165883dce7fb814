import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import mongoose, { type Connection } from 'mongoose';
import { codeOf } from './contract/harness.js';
import {
  backupDocuments,
  DamagedDataFile,
  DataFolderInUse,
  type DocumentServer,
  restoreDocuments,
  startDocumentServer,
} from './index.js';
import { compileForSpec, kill, startProcess } from './spec-server.js';

let compiled: { folder: string; remove: () => void };
let dataDir: string;
const servers: DocumentServer[] = [];

beforeAll(() => (compiled = compileForSpec()));
afterAll(() => compiled.remove());
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'durability-'))));
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async (folder = dataDir, maxPages?: number): Promise<DocumentServer> => {
  const server = await startDocumentServer({ dataDir: folder, thread: false, maxPages });
  servers.push(server);
  return server;
};
const stop = async (server: DocumentServer): Promise<void> => {
  servers.splice(servers.indexOf(server), 1);
  await server.stop();
};
const using = async <T>({ uri }: { uri: string }, work: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = await mongoose
    .createConnection(uri, { dbName: 'db', serverSelectionTimeoutMS: 3_000 })
    .asPromise();
  return work(connection).finally(() => connection.close());
};
const contents = (server: { uri: string }) =>
  using(server, (connection) => connection.collection('c').find({}).sort({ _id: 1 }).toArray());
const insert = (server: { uri: string }, ...documents: object[]) =>
  using(server, (connection) => connection.collection('c').insertMany(documents as never));

describe('kill -9', () => {
  it('loses no acknowledged write, and leaves indexes and documents in step', async () => {
    const acknowledged = new Map<number, number>();
    let next = 0;
    for (let round = 0; round < 4; round++) {
      const server = await startProcess(compiled.folder, dataDir);
      const connection = await mongoose
        .createConnection(server.uri, { dbName: 'db', serverSelectionTimeoutMS: 3_000 })
        .asPromise();
      const collection = connection.collection('c');
      await collection.createIndex({ n: 1 }, { unique: true });
      const target = acknowledged.size + 400 + round * 37;
      const writer = async () => {
        for (;;) {
          const _id = next++;
          await collection.insertOne({ _id, n: _id } as never);
          await collection.updateOne({ _id: _id as never }, { $set: { n: _id + 1_000_000 } } as never);
          acknowledged.set(_id, _id + 1_000_000);
          if (acknowledged.size === target) server.child.kill('SIGKILL');
        }
      };
      await Promise.allSettled(Array.from({ length: 8 }, writer));
      await connection.close(true);
    }
    const server = await startProcess(compiled.folder, dataDir);
    await using(server, async (connection) => {
      const collection = connection.collection('c');
      const stored = new Map((await collection.find({}).toArray()).map((row) => [Number(row._id), Number(row.n)]));
      expect([...acknowledged].filter(([id, n]) => stored.get(id) !== n)).toEqual([]);
      expect((await collection.find({}).sort({ n: 1 }).hint({ n: 1 }).toArray()).length).toBe(stored.size);
    });
    await kill(server);
  });
});

describe('a data folder', () => {
  it('is refused to a second process, by the pid of the first', async () => {
    const first = await startProcess(compiled.folder, dataDir);
    await expect(startProcess(compiled.folder, dataDir)).rejects.toThrow(
      `DataFolderInUse: The data folder ${dataDir} is in use by process ${first.child.pid}.`,
    );
    await kill(first);
    const second = await startProcess(compiled.folder, dataDir);
    await kill(second);
  });

  it('is refused a second time in the same process', async () => {
    await start();
    await expect(start()).rejects.toThrow(DataFolderInUse);
  });

  it('holds a password that others may not read, and keeps it', async () => {
    const first = await start();
    expect(statSync(join(dataDir, 'document-server.json')).mode & 0o777).toBe(0o600);
    const password = (uri: string) => new URL(uri).password;
    const before = password(first.uri);
    await stop(first);
    expect(password((await start()).uri)).toBe(before);
  });

  it('is served to nobody without the password', async () => {
    const { uri } = await start();
    const bare = new URL(uri);
    bare.username = bare.password = '';
    await using({ uri: bare.href }, async (connection) =>
      expect(await codeOf(connection.collection('c').findOne({}))).toBe(13),
    );
    const wrong = new URL(uri);
    wrong.password = 'wrong';
    expect(await codeOf(using({ uri: wrong.href }, (connection) => connection.collection('c').findOne({})))).not.toBe(
      0,
    );
  });
});

describe('a data file of a newer release', () => {
  it('stops the start with what to do, and stays as it is', async () => {
    await stop(await start());
    const file = join(dataDir, 'documents.db');
    const sql = new DatabaseSync(file);
    sql.exec('PRAGMA user_version=99');
    sql.close();
    const before = readFileSync(file);
    const refusal = await start().catch((error: unknown) => error);
    expect(String(refusal)).toMatch(/documents\.db was written by a newer release \(layout 99\)/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a damaged data file', () => {
  const damage: [string, (file: string) => void][] = [
    ['no database at all', (file) => writeFileSync(file, 'hello '.repeat(1_000))],
    ['shorter than it should be', (file) => truncateSync(file, statSync(file).size - 8_192)],
    [
      'overwritten in the middle',
      (file) =>
        writeFileSync(
          file,
          Buffer.concat([
            readFileSync(file).subarray(0, 4_096),
            Buffer.alloc(40_000, 0xa5),
            readFileSync(file).subarray(44_096),
          ]),
        ),
    ],
  ];
  for (const [title, spoil] of damage)
    it(`that is ${title} stops the start with its name and the way back, and stays as it is`, async () => {
      const server = await start();
      await insert(server, ...Array.from({ length: 200 }, (_, _id) => ({ _id, text: 'x'.repeat(500) })));
      await stop(server);
      const file = join(dataDir, 'documents.db');
      spoil(file);
      const before = readFileSync(file);
      const refusal = await start().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(DamagedDataFile);
      expect(String(refusal)).toContain(file);
      expect(String(refusal)).toContain('npm run restore -- FILE');
      expect(readFileSync(file).equals(before)).toBe(true);
    });
});

describe('a full disk', () => {
  it('answers 14031, leaves nothing half written, and lets deletes make room', async () => {
    const server = await start(dataDir, 120);
    await using(server, async (connection) => {
      const collection = connection.collection('c');
      await collection.createIndex({ n: 1 });
      let codes: unknown[] = [];
      for (let i = 0; i < 400 && !codes.includes(14031); i++)
        codes = await Promise.all(
          [0, 1].map((j) =>
            codeOf(collection.insertOne({ _id: 2 * i + j, n: 2 * i + j, text: 'x'.repeat(2_000) } as never)),
          ),
        );
      expect(codes).toContain(14031);
      const before = await collection.countDocuments();
      const large = Array.from({ length: 200 }, (_, n) => ({ n: -1 - n, text: 'x'.repeat(2_000) }));
      expect(await codeOf(collection.insertMany(large))).toBe(14031);
      expect([
        await collection.countDocuments(),
        await collection.countDocuments({ n: { $gte: -1_000 } } as never),
      ]).toEqual([before, before]);
      expect((await collection.deleteMany({ n: { $lt: 20 } } as never)).deletedCount).toBe(20);
      expect(await codeOf(collection.insertOne({ n: 1_000, text: 'x'.repeat(2_000) }))).toBe(0);
    });
  });
});

describe('backup and restore', () => {
  it('gives back what was there when the backup was made, while others went on writing', async () => {
    const server = await start();
    await insert(server, ...Array.from({ length: 3_000 }, (_, _id) => ({ _id, text: 'x'.repeat(500) })));
    const file = join(dataDir, 'saved', 'a.db');
    await Promise.all([server.backup(file), insert(server, { _id: 5_000 }, { _id: 5_001 })]);
    const other = mkdtempSync(join(tmpdir(), 'restored-'));
    restoreDocuments(file, other);
    const restored = await contents(await start(other));
    expect(restored.filter(({ _id }) => Number(_id) < 3_000).length).toBe(3_000);
    expect([0, 2]).toContain(restored.length - 3_000);
    rmSync(other, { recursive: true });
  });

  it('refuses to overwrite a backup, a folder in use and a folder with documents', async () => {
    const server = await start();
    await insert(server, { _id: 1 });
    const file = join(dataDir, 'a.db');
    await server.backup(file);
    await expect(server.backup(file)).rejects.toThrow('exists already');
    expect(() => restoreDocuments(file, dataDir)).toThrow(DataFolderInUse);
    await insert(server, { _id: 2 });
    await stop(server);
    expect(() => restoreDocuments(file, dataDir)).toThrow('--replace');
    const { kept } = restoreDocuments(file, dataDir, { replace: true });
    expect(existsSync(kept!)).toBe(true);
    expect(await contents(await start())).toEqual([{ _id: 1 }]);
  });

  it('refuses a damaged backup and changes nothing', async () => {
    const server = await start();
    await insert(server, { _id: 1 });
    await stop(server);
    const file = join(dataDir, 'bad.db');
    cpSync(join(dataDir, 'documents.db'), file);
    writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 4_096), Buffer.alloc(20_000, 0x5a)]));
    expect(() => restoreDocuments(file, dataDir, { replace: true })).toThrow(DamagedDataFile);
    expect(await contents(await start())).toEqual([{ _id: 1 }]);
  });

  it('works from the command line, while a server runs and when none does', async () => {
    const run = (program: string, args: string[], folder: string) =>
      spawnSync(process.execPath, [join(compiled.folder, program), ...args], {
        env: { ...process.env, DATA_DIR: folder },
        encoding: 'utf8',
      });
    const server = await startProcess(compiled.folder, dataDir);
    await insert(server, { _id: 1 });
    expect(run('backup.js', [join(dataDir, 'running.db')], dataDir)).toMatchObject({ status: 0, stderr: '' });
    const taken = run('restore.js', [join(dataDir, 'running.db')], dataDir);
    expect([taken.status, taken.stderr]).toEqual([1, expect.stringContaining(`in use by process ${server.child.pid}`)]);
    await insert(server, { _id: 2 });
    await kill(server);
    backupDocuments(dataDir, join(dataDir, 'killed.db'));
    for (const [file, ids] of [
      ['running.db', [1]],
      ['killed.db', [1, 2]],
    ] as const) {
      const other = mkdtempSync(join(tmpdir(), 'restored-'));
      expect(run('restore.js', [join(dataDir, file)], other)).toMatchObject({ status: 0, stderr: '' });
      expect(run('restore.js', [join(dataDir, file)], other)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('Nothing was changed'),
      });
      expect((await contents(await start(other))).map(({ _id }) => Number(_id))).toEqual(ids);
      rmSync(other, { recursive: true });
    }
    expect(run('backup.js', [], dataDir).status).toBe(2);
  });
});
