import type { Doc } from './bson/paths.js';
import { promoted } from './bson/promote.js';
import * as admin from './commands/admin.js';
import { type Command, type Reply, reply, type Scope } from './commands/command.js';
import { Cursors } from './commands/cursors.js';
import * as read from './commands/read.js';
import * as write from './commands/write.js';
import { MongoError, outOfDisk } from './errors.js';
import { Catalog } from './store/catalog.js';
import type { Database } from './store/database.js';
import { failure } from './commands/failure.js';

const reading: Record<string, Command> = {
  find: read.find,
  getMore: read.getMore,
  killCursors: read.killCursors,
  count: read.count,
  distinct: read.distinct,
  aggregate: read.aggregate,
  ping: admin.ping,
  buildInfo: admin.buildInfo,
  buildinfo: admin.buildInfo,
  serverStatus: admin.serverStatus,
  connectionStatus: admin.connectionStatus,
  listDatabases: admin.listDatabases,
  listCollections: admin.listCollections,
  listIndexes: admin.listIndexes,
  backup: admin.backup,
  endSessions: () => reply(),
  refreshSessions: () => reply(),
};

const writing: Record<string, Command> = {
  insert: write.insert,
  update: write.update,
  delete: write.remove,
  findAndModify: write.findAndModify,
  findandmodify: write.findAndModify,
  create: admin.create,
  drop: admin.drop,
  dropDatabase: admin.dropDatabase,
  createIndexes: admin.createIndexes,
  dropIndexes: admin.dropIndexes,
};

type Respond = (reply: Reply) => void;

/**
 * Runs commands one at a time. Writes that have arrived together are stored together: each in its own savepoint,
 * all in one commit, and only then are they answered. A commit that fails stops the process.
 */
export class Executor {
  private readonly catalog: Catalog;
  private readonly cursors = new Cursors();
  private waiting: { command: Command; body: Doc; respond: Respond }[] = [];
  private broken = false;

  constructor(
    private readonly database: Database,
    private readonly onFatal: (why: string) => void,
  ) {
    this.catalog = new Catalog(database);
  }

  run(name: string, body: Doc, respond: Respond): void {
    if (name in writing) {
      this.waiting.push({ command: writing[name]!, body, respond });
      if (this.waiting.length === 1) setImmediate(() => this.flush());
      return;
    }
    const command = reading[name];
    try {
      if (!command) throw new MongoError(59, 'CommandNotFound', `no such command: '${name}'`);
      respond(command(this.scope(promoted(body))));
    } catch (error) {
      respond(failure(error));
    }
  }

  /** Stores and answers everything that waits. */
  flush(): void {
    const batch = this.waiting.splice(0);
    if (batch.length === 0 || this.broken) return;
    const answers: (() => void)[] = [];
    try {
      this.database.exec('BEGIN IMMEDIATE');
      for (const { command, body, respond } of batch) {
        const answer = this.attempt(command, body);
        answers.push(() => respond(answer));
      }
    } catch (error) {
      return this.takeBack(batch, error);
    }
    try {
      this.database.exec('COMMIT');
    } catch (error) {
      if (isFull(error)) return this.takeBack(batch, error);
      this.broken = true;
      return this.onFatal(
        `The document store could not commit (${String(error)}) and stops. Nothing unacknowledged is kept.`,
      );
    }
    for (const answer of answers) answer();
  }

  close(): void {
    this.flush();
    this.broken = true;
    this.database.close();
  }

  /** An error that is the command's own takes back that command alone; one of the disk takes back the whole transaction. */
  private attempt(command: Command, body: Doc): Reply {
    this.database.exec('SAVEPOINT command');
    try {
      const answer = command(this.scope(body));
      this.database.exec('RELEASE command');
      return answer;
    } catch (error) {
      if (isFull(error) || isDamage(error)) throw error;
      this.database.exec('ROLLBACK TO command; RELEASE command');
      this.catalog.reload();
      return failure(error);
    }
  }

  private takeBack(batch: readonly { respond: Respond }[], error: unknown): void {
    try {
      this.database.exec('ROLLBACK');
    } catch {
      // A full disk makes SQLite roll back by itself.
    }
    this.catalog.reload();
    const answer = failure(isFull(error) ? outOfDisk(`Nothing was stored: ${String(error)}`) : error);
    for (const { respond } of batch) respond(answer);
  }

  private scope(body: Doc): Scope {
    return {
      catalog: this.catalog,
      database: this.database,
      cursors: this.cursors,
      db: String(body['$db'] ?? 'test'),
      body,
    };
  }
}

const isFull = (error: unknown) => /disk is full|SQLITE_FULL|disk I\/O|ENOSPC/i.test(String(error));
const isDamage = (error: unknown) => /malformed|SQLITE_CORRUPT|SQLITE_IOERR/i.test(String(error));
