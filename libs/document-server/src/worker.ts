import { parentPort, workerData } from 'node:worker_threads';
import { DamagedDataFile, DataFolderInUse } from './errors.js';
import { LocalServer } from './server.js';

const { dataDir, port } = workerData as { dataDir: string; port: number };

/** A store that cannot keep its word must not go on, nor let the rest of the process believe that it does. */
const fatal = (why: string) => parentPort!.postMessage({ fatal: why });

try {
  const server = await LocalServer.open(dataDir, port, fatal);
  parentPort!.on(
    'message',
    () =>
      void server
        .stop()
        .then(() => parentPort!.postMessage({ stopped: true }))
        .finally(() => parentPort!.close()),
  );
  parentPort!.postMessage({ uri: server.uri });
} catch (error) {
  const known = error instanceof DataFolderInUse || error instanceof DamagedDataFile;
  parentPort!.postMessage({
    failed: known ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) },
  });
  parentPort!.close();
}
