import { Worker } from 'node:worker_threads';
import { backupDocuments } from './copies.js';
import { LocalServer } from './server.js';

export interface DocumentServer {
  /** For mongoose.connect; holds the password. */
  uri: string;
  /** Writes a consistent copy of everything to a new file, while others read and write. */
  backup(file: string): Promise<void>;
  /** Answers what has arrived, closes the file and gives the folder back. */
  stop(): Promise<void>;
}

export interface DocumentServerOptions {
  dataDir: string;
  /** 0, the default: any free one. */
  port?: number;
  /** A thread of its own (the default), or the caller's: for tests on uncompiled code. */
  thread?: boolean;
}

/** @throws DataFolderInUse, DamagedDataFile */
export async function startDocumentServer({
  dataDir,
  port = 0,
  thread = true,
}: DocumentServerOptions): Promise<DocumentServer> {
  const backup = (file: string) => backupDocuments(dataDir, file);
  if (!thread) {
    const local = await LocalServer.open(dataDir, port, stopProcess);
    return { uri: local.uri, backup, stop: () => local.stop() };
  }
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { dataDir, port } });
  const uri = await opened(worker);
  return { uri, backup, stop: () => stopped(worker) };
}

type Message = { uri?: string; failed?: { name: string; message: string }; fatal?: string; stopped?: boolean };

function opened(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.on('message', ({ uri, failed, fatal }: Message) => {
      if (fatal) stopProcess(fatal);
      if (failed) reject(Object.assign(new Error(failed.message), { name: failed.name }));
      if (uri) resolve(uri);
    });
    worker.on('error', (error) => {
      reject(error);
      stopProcess(`The document store failed: ${error.stack ?? String(error)}`);
    });
  });
}

function stopped(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.postMessage('stop');
  });
}

function stopProcess(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(70);
}
