import type { Context } from './command.js';

/** Runs one statement of a write command; if it fails, whatever it has written is taken back before the error goes on. */
export const undoable = <T>({ sql, catalog }: Context, run: () => T): T => {
  sql.exec('SAVEPOINT statement');
  try {
    const result = run();
    sql.exec('RELEASE statement');
    return result;
  } catch (error) {
    if (sql.isTransaction) sql.exec('ROLLBACK TO statement; RELEASE statement');
    if (catalog.changed) catalog.load();
    throw error;
  }
};
