import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { type DocumentServer, startDocumentServer } from '../index.js';
import { mongodbUri } from './mongodb-uri.config.js';

type Collection = ReturnType<Connection['collection']>;
export type Harness = {
  connection: () => Connection;
  fresh: (documents?: Record<string, unknown>[]) => Promise<Collection>;
  uri: () => string;
};

let collections = 0;

/** One connection for a suite: to the server that MONGODB_URI names, or to an embedded one on a folder of its own. */
export const useDocuments = (): Harness => {
  let server: DocumentServer | undefined;
  let folder: string | undefined;
  let connection: Connection;
  let uri = mongodbUri();
  const dbName = `contract_${process.pid}_${Math.floor(Math.random() * 1e6)}`;

  beforeAll(async () => {
    if (uri === '') {
      folder = mkdtempSync(join(tmpdir(), 'documents-'));
      server = await startDocumentServer({ dataDir: folder, thread: false });
      uri = server.uri;
    }
    connection = await mongoose.createConnection(uri, { dbName, serverSelectionTimeoutMS: 5_000 }).asPromise();
  });

  afterAll(async () => {
    await connection.dropDatabase();
    await connection.close();
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  return {
    connection: () => connection,
    uri: () => uri,
    fresh: async (documents = []) => {
      const collection = connection.collection(`c${++collections}`);
      if (documents.length > 0) await collection.insertMany(documents as never[]);
      return collection;
    },
  };
};

/** The code of the error a promise fails with; 0 when it does not fail. */
export const codeOf = async (promise: Promise<unknown>): Promise<number | string | undefined> => {
  try {
    await promise;
    return 0;
  } catch (error) {
    return (error as { code?: number | string }).code;
  }
};
