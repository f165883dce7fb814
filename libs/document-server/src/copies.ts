import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { DamagedDataFile } from './errors.js';
import { Database, fileName } from './store/database.js';

/** Writes a consistent copy of a data folder's documents to a new file; the folder may be in use. */
export async function backupDocuments(dataDir: string, file: string): Promise<void> {
  const source = join(dataDir, fileName);
  if (!existsSync(source)) throw new Error(`There are no documents in ${dataDir}.`);
  if (existsSync(file)) throw new Error(`${file} exists already; a backup never overwrites.`);
  const partial = `${resolve(file)}.part`;
  rmSync(partial, { force: true });
  const reader = new DatabaseSync(source);
  try {
    reader.exec('PRAGMA busy_timeout=10000');
    reader.prepare('VACUUM INTO ?').run(partial);
  } finally {
    reader.close();
  }
  renameSync(partial, file);
  await Promise.resolve();
}

/**
 * Puts a backup in place of a data folder's documents, after checking every page of it. Refuses while a process holds the
 * folder, and over existing documents unless told to replace them; those are then kept beside, as `documents.db.before-<time>`.
 */
export async function restoreDocuments(file: string, dataDir: string, { replace = false } = {}): Promise<void> {
  checkWhole(file);
  const target = join(dataDir, fileName);
  if (existsSync(target) && !replace)
    throw new Error(
      `There are documents in ${dataDir} already. Choose an empty folder with DATA_DIR, or add --replace to keep the present ones beside.`,
    );
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  Database.hold(dataDir, () => {
    copyFileSync(file, `${target}.part`);
    const aside = `${target}.before-${new Date().toISOString().replaceAll(':', '')}`;
    if (existsSync(target)) renameSync(target, aside);
    for (const rest of ['-wal', '-shm']) if (existsSync(target + rest)) renameSync(target + rest, aside + rest);
    renameSync(`${target}.part`, target);
  });
  await Promise.resolve();
}

function checkWhole(file: string): void {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const [first] = copy.prepare('PRAGMA integrity_check(1)').all() as unknown as [{ integrity_check: string }];
    if (first.integrity_check !== 'ok') throw new Error(first.integrity_check);
    copy.prepare('SELECT count(*) FROM collections').get();
  } catch (error) {
    throw new DamagedDataFile(file, error instanceof Error ? error.message : String(error));
  } finally {
    copy.close();
  }
}
