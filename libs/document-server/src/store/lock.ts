import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { DataFolderInUse } from '../errors.js';
import { readSettings } from './settings.js';
import { codeOf, sqliteCode } from './sqlite.js';

export type FolderLock = { release(): void };

/**
 * Takes the data folder for this process alone. The lock is an open transaction on a file of its own: the operating system ends it
 * with the process, however that dies. Throws DataFolderInUse with the pid of the holder.
 */
export const lockFolder = (folder: string): FolderLock => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'documents.lock'), { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (codeOf(error) === sqliteCode.busy) throw new DataFolderInUse(folder, readSettings(folder)?.pid);
    throw error;
  }
  return {
    release() {
      if (lock.isOpen) lock.close();
    },
  };
};
