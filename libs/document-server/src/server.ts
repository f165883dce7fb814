import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { Executor } from './executor.js';
import { Database } from './store/database.js';
import { Connection } from './wire/connection.js';
import { ScramSecret } from './wire/scram.js';

export const user = 'digital-customs';
export const noteName = 'document-server.json';

/** Where the server of a data folder can be reached, as its note in the folder says. */
export interface Note {
  port: number;
  password: string;
}

export const uriOf = ({ port, password }: Note) =>
  `mongodb://${user}:${password}@127.0.0.1:${port}/?authSource=admin&directConnection=true`;

export const readNote = (folder: string): Note | null => {
  const file = join(folder, noteName);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Note) : null;
};

/** The server itself, in whichever thread it runs. Listens on loopback alone. */
export class LocalServer {
  private readonly sockets = new Set<Socket>();

  private constructor(
    readonly uri: string,
    private readonly server: Server,
    private readonly executor: Executor,
  ) {}

  /** @throws DataFolderInUse, DamagedDataFile */
  static async open(folder: string, port: number, onFatal: (why: string) => void): Promise<LocalServer> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const executor = new Executor(Database.open(folder), onFatal);
    const password = readNote(folder)?.password ?? randomBytes(24).toString('hex');
    const secret = new ScramSecret(user, password);
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    const note = { port: (server.address() as { port: number }).port, password };
    writeFileSync(join(folder, noteName), JSON.stringify(note), { mode: 0o600 });
    const local = new LocalServer(uriOf(note), server, executor);
    server.on('connection', (socket) => local.accept(socket, secret));
    return local;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
    this.executor.close();
  }

  private accept(socket: Socket, secret: ScramSecret) {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    new Connection(socket, this.executor, secret);
  }
}
