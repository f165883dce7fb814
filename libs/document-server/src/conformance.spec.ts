import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conformanceContract } from './conformance.contract.js';
import { mongodbUri } from './contract/mongodb-uri.config.js';
import { startDocumentServer } from './start-document-server.js';

const given = mongodbUri();

describe(`conformance of ${given ? 'the server of MONGODB_URI' : 'the embedded document server'}`, () => {
  conformanceContract(async () => {
    if (given) return { uri: given, close: async () => undefined };
    const dataDir = await mkdtemp(join(tmpdir(), 'conformance-'));
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
