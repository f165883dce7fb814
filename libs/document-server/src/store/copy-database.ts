import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backup, DatabaseSync } from '@photostructure/sqlite';
import type { Sql } from './sqlite.js';

/** Pages copied between two looks at the event loop: small enough that a request waits a few milliseconds at most. */
const pagesAtOnce = 1_000;

/**
 * Copies the database of this connection, page by page, into a new file, while others go on reading and writing through it.
 * The file appears whole, checked and on disk, or not at all; one that is there already is refused.
 */
export const copyDatabase = async (from: Sql, file: string): Promise<void> => {
  const { target, draft } = places(file);
  try {
    await backup(from, draft, { rate: pagesAtOnce });
    finish(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
};

/** The same for a database that another process may be writing to: one read transaction sees it as it is at this moment. */
export const copyByVacuum = (from: Sql, file: string): void => {
  const { target, draft } = places(file);
  try {
    from.prepare('VACUUM INTO ?').run(draft);
    finish(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
};

const places = (file: string): { target: string; draft: string } => {
  const target = resolve(file);
  if (existsSync(target))
    throw new Error(`The backup file ${target} exists already. Choose another name; nothing was overwritten.`);
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.part`;
  rmSync(draft, { force: true });
  return { target, draft };
};

/** A copy keeps the source's WAL mode; a backup is one file. It is checked before it gets its name. */
const finish = (draft: string, target: string): void => {
  const copy = new DatabaseSync(draft);
  try {
    copy.exec('PRAGMA journal_mode=DELETE');
    const [first] = copy.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    if (first?.quick_check !== 'ok') throw new Error(`The copy is not sound: ${first?.quick_check}`);
  } finally {
    copy.close();
  }
  syncPath(draft);
  renameSync(draft, target);
  syncPath(dirname(target));
};

/** Puts a file, or the entries of a folder, on disk. */
export const syncPath = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
