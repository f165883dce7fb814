import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsContract } from './documents.contract.js';
import { startDocumentServer } from './start.js';

const given = process.env['MONGODB_URI'];

describe(given ? 'the MongoDB that MONGODB_URI names' : 'the embedded document server', () => {
  documentsContract(async () => {
    if (given) return { uri: given, close: async () => undefined };
    const dataDir = await mkdtemp(join(tmpdir(), 'documents-'));
    const server = await startDocumentServer({ dataDir, thread: false });
    return {
      uri: server.uri,
      close: async () => {
        await server.stop();
        await rm(dataDir, { recursive: true });
      },
    };
  });
});
