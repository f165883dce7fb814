import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { codeOf } from '../contract/harness.js';
import { type DocumentServer, startDocumentServer } from '../start-document-server.js';

let dataDir: string;
let server: DocumentServer;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sign-in-'));
  server = await startDocumentServer({ dataDir, thread: false });
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

const connect = (change: (uri: URL) => void) => {
  const uri = new URL(server.uri);
  change(uri);
  return mongoose
    .createConnection(uri.href, { dbName: 'db', serverSelectionTimeoutMS: 2_000, autoCreate: false })
    .asPromise();
};

describe('a client that has not signed in', () => {
  const commands: Record<string, unknown>[] = [
    { insert: 'c', documents: [{ a: 1 }] },
    { find: 'c' },
    { update: 'c', updates: [{ q: {}, u: { $set: { a: 1 } }, upsert: true }] },
    { delete: 'c', deletes: [{ q: {}, limit: 0 }] },
    { aggregate: 'c', pipeline: [], cursor: {} },
    { listDatabases: 1 },
    { dropDatabase: 1 },
    { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a' }] },
    { serverStatus: 1 },
    { nonsense: 1 },
  ];

  it('is told so (13) whatever it asks, and changes nothing', async () => {
    const stranger = await connect((uri) => (uri.username = uri.password = ''));
    for (const command of commands)
      expect([Object.keys(command)[0], await codeOf(stranger.db!.command(command))]).toEqual([
        Object.keys(command)[0],
        13,
      ]);
    await stranger.close();
    const known = await connect(() => undefined);
    expect(await known.db!.listCollections().toArray()).toEqual([]);
    await known.close();
  });

  it('is refused (18) with a wrong password or another name', async () => {
    expect(await codeOf(connect((uri) => (uri.password = 'wrong')))).toBe(18);
    expect(await codeOf(connect((uri) => (uri.username = 'somebody')))).toBe(18);
  });
});
