import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { DamagedDataFile } from './errors.js';
import { syncPath } from './store/copy-database.js';
import { fileIn } from './store/database.js';
import { lockFolder } from './store/lock.js';
import { isDamage } from './store/sqlite.js';

/**
 * Puts a backup in the place of a folder's database. The folder must hold none, or `replace` be true: then the old file is kept beside it,
 * and its name is returned. Throws DataFolderInUse while a server runs on the folder, DamagedDataFile when the backup is not sound.
 */
export const restoreDocuments = (
  file: string,
  dataDir: string,
  { replace = false }: { replace?: boolean } = {},
): { kept?: string } => {
  if (!existsSync(file)) throw new Error(`The backup file ${file} does not exist.`);
  checkBackup(file);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataDir);
  try {
    const target = fileIn(dataDir);
    const present = existsSync(target) && statSync(target).size > 0;
    if (present && !replace)
      throw new Error(
        `The data folder ${dataDir} holds documents already. Nothing was changed. To put the backup in their place: npm run restore -- ${file} --replace`,
      );
    const draft = `${target}.restored`;
    copyFileSync(file, draft);
    syncPath(draft);
    const kept = present ? setAside(target) : undefined;
    if (!present) for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
    renameSync(draft, target);
    syncPath(dataDir);
    return { kept };
  } finally {
    lock.release();
  }
};

/** The old file moves together with its log, which holds its newest changes. */
const setAside = (target: string): string => {
  const kept = `${target}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}.old`;
  for (const suffix of ['-wal', '-shm', ''])
    if (existsSync(`${target}${suffix}`)) renameSync(`${target}${suffix}`, `${kept}${suffix}`);
  return kept;
};

const checkBackup = (file: string): void => {
  const sql = new DatabaseSync(file, { readOnly: true });
  try {
    const [first] = sql.prepare('PRAGMA integrity_check(1)').all() as { integrity_check: string }[];
    if (first?.integrity_check !== 'ok') throw new DamagedDataFile(file, String(first?.integrity_check));
    const tables = sql
      .prepare(`SELECT count(*) AS n FROM sqlite_schema WHERE name IN ('collections', 'indexes') AND type = 'table'`)
      .get() as { n: number };
    if (tables.n !== 2) throw new DamagedDataFile(file, 'it is no backup of this document server');
  } catch (error) {
    if (isDamage(error)) throw new DamagedDataFile(file, error instanceof Error ? error.message : String(error));
    throw error;
  } finally {
    sql.close();
  }
};
