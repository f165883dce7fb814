import { existsSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { DamagedDataFile } from './errors.js';
import { copyByVacuum } from './store/copy-database.js';
import { fileIn } from './store/database.js';
import { isDamage } from './store/sqlite.js';

/** Writes a backup of a data folder into a new file, whether or not a server runs on it. */
export const backupDocuments = (dataDir: string, file: string): void => {
  const source = fileIn(dataDir);
  if (!existsSync(source)) throw new Error(`The data folder ${dataDir} holds no documents (${source} does not exist).`);
  const sql = new DatabaseSync(source, { timeout: 10_000 });
  try {
    copyByVacuum(sql, file);
  } catch (error) {
    if (isDamage(error)) throw new DamagedDataFile(source, error instanceof Error ? error.message : String(error));
    throw error;
  } finally {
    sql.close();
  }
};
