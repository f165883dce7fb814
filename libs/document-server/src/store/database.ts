import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { DamagedDataFile, DataFolderInUse } from '../errors.js';

export const fileName = 'documents.db';

/** The SQLite file and its statements. One process at a time holds a data folder. */
export class Database {
  readonly file: string;
  private readonly statements = new Map<string, StatementSyncInstance>();

  private constructor(
    private readonly lock: DatabaseSyncInstance,
    private readonly sqlite: DatabaseSyncInstance,
    folder: string,
  ) {
    this.file = join(folder, fileName);
  }

  /** @throws DataFolderInUse, DamagedDataFile */
  static open(folder: string): Database {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = takeLock(folder);
    try {
      return new Database(lock, openFile(join(folder, fileName)), folder);
    } catch (error) {
      lock.close();
      throw error;
    }
  }

  /** Runs work while nobody else can open the folder. @throws DataFolderInUse */
  static hold(folder: string, work: () => void): void {
    const lock = takeLock(folder);
    try {
      work();
    } finally {
      lock.close();
    }
  }

  prepare(sql: string): StatementSyncInstance {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.sqlite.prepare(sql)));
    return statement;
  }

  exec(sql: string): void {
    this.sqlite.exec(sql);
  }

  /** Writes a consistent copy while others read and write. */
  copyTo(file: string): void {
    this.sqlite.prepare('VACUUM INTO ?').run(file);
  }

  close(): void {
    this.statements.clear();
    this.sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.sqlite.close();
    this.lock.close();
  }
}

/** A lock that the operating system gives back when its holder dies, however it dies. */
function takeLock(folder: string): DatabaseSyncInstance {
  const note = join(folder, 'lock.json');
  const lock = new DatabaseSync(join(folder, 'lock.db'));
  try {
    lock.exec(
      'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (at TEXT); COMMIT; BEGIN EXCLUSIVE;',
    );
  } catch (error) {
    lock.close();
    if (!/locked|busy/i.test(String(error))) throw error;
    throw new DataFolderInUse(folder, holderIn(note));
  }
  writeFileSync(
    note,
    JSON.stringify({ pid: process.pid, command: process.argv.slice(1).join(' '), since: new Date().toISOString() }),
  );
  return lock;
}

function holderIn(note: string): string {
  try {
    const { pid, command } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number; command: string };
    return `process ${pid} (${command})`;
  } catch {
    return 'another process';
  }
}

function openFile(file: string): DatabaseSyncInstance {
  const isNew = !existsSync(file);
  let sqlite: DatabaseSyncInstance | undefined;
  try {
    sqlite = new DatabaseSync(file);
    sqlite.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000; PRAGMA foreign_keys=OFF;',
    );
    const [{ quick_check: health }] = checkOf(sqlite, isNew);
    if (health !== 'ok') throw new Error(health);
    sqlite.exec(`
      CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, db TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (db, name));
      CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec TEXT NOT NULL);
    `);
  } catch (error) {
    sqlite?.close();
    if (/malformed|not a database|corrupt|\*\*\*|missing from index|out of order|Tree \d|Page \d/i.test(String(error)))
      throw new DamagedDataFile(file, firstLine(error));
    throw error;
  }
  if (isNew) chmodSync(file, 0o600);
  return sqlite;
}

/** The full check reads every page, so it is left to files that are small enough to be quick; larger ones get the schema's. */
function checkOf(sqlite: DatabaseSyncInstance, isNew: boolean): [{ quick_check: string }] {
  const { page_count: pages } = sqlite.prepare('PRAGMA page_count').get() as { page_count: number };
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (isNew || pages > 16_384) return [{ quick_check: 'ok' }];
  return sqlite.prepare('PRAGMA quick_check(1)').all() as unknown as [{ quick_check: string }];
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
