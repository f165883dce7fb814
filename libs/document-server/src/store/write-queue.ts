import { MongoError } from '../errors.js';
import type { Database } from './database.js';
import { codeOf, sqliteCode } from './sqlite.js';

type Job<T> = { run: () => T; done: (result: T) => void; failed: (error: unknown) => void };

/**
 * Runs the writes that arrive within one tick in one transaction, each in a savepoint, and lets nobody know of a result before the commit is on disk.
 * `onLost` is called when a commit fails for anything but a full disk: then nobody can say what is on disk, and the process must not go on.
 */
export class WriteQueue {
  private waiting: Job<unknown>[] = [];

  constructor(
    private readonly database: Database,
    private readonly onLost: (error: unknown) => void,
  ) {}

  submit<T>(run: () => T): Promise<T> {
    return new Promise<T>((done, failed) => {
      this.waiting.push({ run, done: done as (result: unknown) => void, failed });
      if (this.waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Resolves when nothing waits to be written. */
  async settled(): Promise<void> {
    while (this.waiting.length > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  private flush(): void {
    const jobs = this.waiting;
    this.waiting = [];
    if (this.attempt(jobs)) return;
    // The disk is full and all was taken back. One by one, a small write or a delete may still find room.
    for (const job of jobs) if (!this.attempt([job])) job.failed(outOfDisk());
  }

  /** False when the disk was full and nothing of these jobs remains. */
  private attempt(jobs: Job<unknown>[]): boolean {
    const { sql, catalog } = this.database;
    const answers: (() => void)[] = [];
    try {
      sql.exec('BEGIN IMMEDIATE');
      for (const job of jobs) answers.push(this.runOne(job));
      sql.exec('COMMIT');
    } catch (error) {
      if (sql.isTransaction) this.rollback();
      if (codeOf(error) !== sqliteCode.full) {
        this.onLost(error);
        for (const job of jobs) job.failed(error);
        return true;
      }
      catalog.load();
      return false;
    }
    for (const answer of answers) answer();
    return true;
  }

  /** Runs a job; what a failed one has written is taken back. Errors of SQLite itself end the whole batch. */
  private runOne(job: Job<unknown>): () => void {
    const { sql, catalog } = this.database;
    sql.exec('SAVEPOINT job');
    try {
      const result = job.run();
      sql.exec('RELEASE job');
      return () => job.done(result);
    } catch (error) {
      if (codeOf(error) !== undefined) throw error;
      sql.exec('ROLLBACK TO job; RELEASE job');
      if (catalog.changed) catalog.load();
      return () => job.failed(error);
    } finally {
      catalog.changed = false;
    }
  }

  private rollback(): void {
    try {
      this.database.sql.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself, or cannot: the error that led here is the one to report.
    }
  }
}

const outOfDisk = () =>
  new MongoError(
    14031,
    'OutOfDiskSpace',
    'The disk of the data folder is full. Nothing of this command was written. Free some space and try again.',
  );
