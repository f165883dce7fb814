import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { DamagedDataFile, NewerDataFile } from '../errors.js';
import { Catalog } from './catalog.js';
import { isDamage, type Sql } from './sqlite.js';

/** How tables lie in the file, kept as SQLite's user_version. Raise it with a change of layout, and convert on opening. */
const layout = 1;
/** A file up to this size is looked through at every start, about 0.3 s for 150 MB; a larger one after a stop that was not clean. */
const alwaysChecked = 512 * 1024 * 1024;

export const fileIn = (folder: string): string => join(folder, 'documents.db');

export type Database = { sql: Sql; file: string; catalog: Catalog; close(): void };

/** Opens the database of a folder, or makes it. Throws DamagedDataFile when the file is no sound database; it is then left as it is. */
export const openDatabase = (folder: string, options: { maxPages?: number } = {}): Database => {
  const file = fileIn(folder);
  checkHeader(file);
  const wasStopped = !hasContent(`${file}-wal`);
  const sql = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: false });
  try {
    sql.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-28000; PRAGMA wal_autocheckpoint=2000; PRAGMA journal_size_limit=16777216',
    );
    chmodSync(file, 0o600);
    checkLayout(sql, file);
    if (!wasStopped || statSync(file).size <= alwaysChecked) checkPages(sql, file);
    if (options.maxPages !== undefined) sql.exec(`PRAGMA max_page_count=${options.maxPages}`);
    return { sql, file, catalog: new Catalog(sql), close: () => sql.close() };
  } catch (error) {
    sql.close();
    if (isDamage(error)) throw new DamagedDataFile(file, error instanceof Error ? error.message : String(error));
    throw error;
  }
};

/** SQLite would take a file whose first bytes are lost for an empty one in some cases: the header is looked at before SQLite may write. */
const checkHeader = (file: string): void => {
  if (!hasContent(file)) return;
  const head = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  const read = readSync(handle, head, 0, 100, 0);
  closeSync(handle);
  if (read < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new DamagedDataFile(file, 'it does not begin as an SQLite database does');
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  const pages = head.readUInt32BE(28);
  if (!hasContent(`${file}-wal`) && statSync(file).size < pages * pageSize)
    throw new DamagedDataFile(file, `it should have ${pages * pageSize} bytes and has ${statSync(file).size}`);
};

const hasContent = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

const checkLayout = (sql: Sql, file: string): void => {
  const { user_version: found } = sql.prepare('PRAGMA user_version').get() as { user_version: number };
  if (found > layout) throw new NewerDataFile(file, found);
  if (found < layout) sql.exec(`PRAGMA user_version=${layout}`);
};

/** Looks at every page. */
const checkPages = (sql: Sql, file: string): void => {
  const [first] = sql.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
  if (first?.quick_check !== 'ok') throw new DamagedDataFile(file, String(first?.quick_check));
};
