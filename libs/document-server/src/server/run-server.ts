import { createServer, type Socket } from 'node:net';
import { Cursors } from '../commands/cursors.js';
import { openDatabase } from '../store/database.js';
import { lockFolder } from '../store/lock.js';
import { claimSettings } from '../store/settings.js';
import { WriteQueue } from '../store/write-queue.js';
import { copyDatabase } from '../store/copy-database.js';
import { credentialsFor } from '../wire/scram.js';
import { serve } from './connection.js';

export type ServerOptions = { dataDir: string; port: number; maxPages?: number };
export type RunningServer = { uri: string; backup(file: string): Promise<void>; stop(): Promise<void> };

/** Opens the data folder and listens on the loopback interface, in this thread. */
export const runServer = async ({ dataDir, port, maxPages }: ServerOptions): Promise<RunningServer> => {
  const lock = lockFolder(dataDir);
  try {
    const database = openDatabase(dataDir, { maxPages });
    const settings = claimSettings(dataDir);
    const shared = { database, cursors: new Cursors(), writes: new WriteQueue(database, stopTheProcess) };
    const credentials = credentialsFor(settings.user, settings.password);
    const sockets = new Set<Socket>();
    let connections = 0;
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      serve(socket, shared, credentials, ++connections);
    });
    const listening = await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    }).catch((error: unknown) => {
      database.close();
      throw error;
    });
    claimSettings(dataDir, listening);
    return {
      uri: `mongodb://${settings.user}:${settings.password}@127.0.0.1:${listening}/?authSource=admin&directConnection=true`,
      backup: (file) => copyDatabase(database.sql, file),
      async stop() {
        await shared.writes.settled();
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          for (const socket of sockets) socket.destroy();
        });
        database.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** After a failed commit nobody can say what is on disk; a new start reads what is. */
const stopTheProcess = (error: unknown): never => {
  process.stderr.write(
    `document-server: a commit failed (${error instanceof Error ? error.message : String(error)}); the process stops, so that nothing is acknowledged that is not on disk.\n`,
  );
  process.exit(70);
};
