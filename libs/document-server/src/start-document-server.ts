import { Worker } from 'node:worker_threads';
import { type RunningServer, runServer } from './server/run-server.js';
import type { FromWorker, ToWorker } from './worker-messages.js';
import { asError } from './worker-messages.js';

export type StartOptions = {
  /** The folder of `documents.db` and `document-server.json`; made when there is none. */
  dataDir: string;
  /** The port on 127.0.0.1; 0 takes any that is free. */
  port?: number;
  /** Whether the server runs in a worker thread, so that it does not wait for this one. Needs the compiled package. */
  thread?: boolean;
  /** The most pages of 4 kB the file may have; a write beyond them is answered as on a full disk. */
  maxPages?: number;
};

/** A running server. `uri` holds the password. `backup` writes a new file while others read and write. `stop` ends what is in flight, then closes. */
export type DocumentServer = RunningServer;

/**
 * Starts the document database on a data folder. Throws DataFolderInUse when another process holds the folder,
 * DamagedDataFile when the file is not sound, and the operating system's error (EADDRINUSE) when the port is taken.
 */
export const startDocumentServer = async ({
  dataDir,
  port = 0,
  thread = true,
  maxPages,
}: StartOptions): Promise<DocumentServer> =>
  thread ? startThread({ dataDir, port, maxPages }) : runServer({ dataDir, port, maxPages });

const startThread = async (options: { dataDir: string; port: number; maxPages?: number }): Promise<DocumentServer> => {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: options });
  const waiting = new Map<number, { done: () => void; failed: (error: Error) => void }>();
  let lastId = 0;
  let stopping = false;
  const ask = (message: Omit<ToWorker, 'id'>): Promise<void> =>
    new Promise((done, failed) => {
      waiting.set(++lastId, { done, failed });
      worker.postMessage({ ...message, id: lastId });
    });
  const uri = await new Promise<string>((resolve, reject) => {
    worker.on('error', (error) => {
      process.stderr.write(`document-server: failed (${error.stack ?? error.message})\n`);
      reject(error);
    });
    worker.on('exit', (code) => {
      const lost = new Error(`The document server ended with code ${code}`);
      reject(lost);
      for (const { failed } of waiting.values()) failed(lost);
      // Without its store a process can do nothing right, and must not look as if it could.
      if (!stopping && code !== 0) process.exit(code);
    });
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'started') return resolve(message.uri);
      if (message.kind === 'refused') {
        stopping = true;
        return reject(asError(message.error));
      }
      const request = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) request?.failed(asError(message.error));
      else request?.done();
    });
  });
  return {
    uri,
    backup: (file) => ask({ kind: 'backup', file }),
    async stop() {
      stopping = true;
      await ask({ kind: 'stop' });
      await worker.terminate();
    },
  };
};
