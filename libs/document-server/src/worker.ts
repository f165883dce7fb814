import { parentPort, workerData } from 'node:worker_threads';
import { runServer, type ServerOptions } from './server/run-server.js';
import { type FromWorker, toMessage, type ToWorker } from './worker-messages.js';

const say = (message: FromWorker): void => parentPort?.postMessage(message);

try {
  const server = await runServer(workerData as ServerOptions);
  parentPort?.on('message', ({ id, kind, file }: ToWorker) => {
    const work = kind === 'backup' ? server.backup(file ?? '') : server.stop();
    work.then(
      () => say({ kind: 'done', id }),
      (error: unknown) => say({ kind: 'done', id, error: toMessage(error) }),
    );
  });
  say({ kind: 'started', uri: server.uri });
} catch (error) {
  say({ kind: 'refused', error: toMessage(error) });
}
