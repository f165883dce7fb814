import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite';

export type Sql = InstanceType<typeof DatabaseSync>;
export type Statement = StatementSyncInstance;

/** SQLite's result codes that this server tells apart. */
export const sqliteCode = { busy: 5, ioError: 10, corrupt: 11, full: 13, notADatabase: 26 } as const;

/** The primary result code of an error thrown by SQLite; undefined for any other error. */
export const codeOf = (error: unknown): number | undefined => {
  if (typeof error !== 'object' || error === null || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
};

export const isDamage = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === sqliteCode.corrupt || code === sqliteCode.notADatabase;
};

/** The least byte string above all that begin with these bytes. */
export const afterPrefix = (prefix: Uint8Array): Buffer => {
  const next = Buffer.from(prefix);
  for (let i = next.length - 1; i >= 0; i--) {
    if (next[i]! < 0xff) {
      next[i]!++;
      return next.subarray(0, i + 1);
    }
  }
  return Buffer.of(0xff, 0xff);
};
