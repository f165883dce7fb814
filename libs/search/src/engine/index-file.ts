import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

export type Database = InstanceType<typeof DatabaseSync>;

/** Raise it with every change of the tables or of fold and tokenize: an index made otherwise is set aside. */
const schema = 3;

/**
 * words holds our folded words, separated by spaces, and no text: the ascii tokenizer leaves everything beyond ASCII as
 * it is; it answers phrases. places holds each word once for each field it is in, and no positions: it answers single
 * words several times faster. forms says which words share a stem, by the language of the text they were written in: a
 * folded word has lost the accents that stemmers go by. Texts and payload are apart from what filters need, so that opening reads little.
 */
const tables = `
  CREATE TABLE document (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, filing TEXT);
  CREATE TABLE content (number INTEGER PRIMARY KEY, document TEXT NOT NULL);
  CREATE TABLE rebuild (confirmed INTEGER NOT NULL);
  INSERT INTO rebuild VALUES (0);
  CREATE VIRTUAL TABLE words USING fts5(title, summary, body, keywords,
    content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE places USING fts5(place,
    content='', contentless_delete=1, detail=none, prefix='2 3 4', tokenize='ascii');
  CREATE TABLE forms (language TEXT NOT NULL, stem TEXT NOT NULL, word TEXT NOT NULL,
    PRIMARY KEY (language, stem, word)) WITHOUT ROWID;
  CREATE INDEX forms_word ON forms(word);
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab('words', 'row');
  PRAGMA user_version = ${schema};`;

/** The index can be rebuilt, but consumers remember what they have handed over: a commit is on disk when it returns. */
const settings = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -16000;
  PRAGMA temp_store = MEMORY;
  PRAGMA journal_size_limit = 16000000;`;

/**
 * Opens the index, or an empty one if there is none or it has another schema; `load` reads it, and when that shows
 * damage, the file is moved aside and an empty one is opened in its place.
 * @throws Error when another process holds the file, or the disk refuses.
 */
export const openIndexFile = <T>(file: string, load: (database: Database) => T): T => {
  mkdirSync(dirname(file), { recursive: true });
  let database: Database | undefined;
  try {
    database = open(file);
    return load(database);
  } catch (error) {
    if (database?.isOpen) database.close();
    if (isBusy(error)) throw new Error(`The search index ${file} is in use by another process.`, { cause: error });
    if (!(error instanceof OtherSchema) && !isDamage(error)) throw error;
    moveAside(file);
    return load(open(file));
  }
};

/** Whether an index was built to its end. @throws Error when another process holds it. */
export const isConfirmedIndex = (file: string): boolean => {
  let database: Database | undefined;
  try {
    database = open(file);
    const row = database.prepare('SELECT confirmed FROM rebuild').get() as { confirmed: number } | undefined;
    return row?.confirmed === 1;
  } catch (error) {
    if (isBusy(error)) throw new Error(`The search index ${file} is in use by another process.`, { cause: error });
    return false;
  } finally {
    if (database?.isOpen) database.close();
  }
};

class OtherSchema extends Error {}

const open = (file: string): Database => {
  const database = new DatabaseSync(file);
  try {
    database.exec(settings);
    const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
    const isNew = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
    if (isNew) database.exec(`BEGIN IMMEDIATE; ${tables} COMMIT;`);
    else if (row.user_version !== schema) throw new OtherSchema(`schema ${row.user_version}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** SQLITE_CORRUPT and SQLITE_NOTADB, with their extended codes, and what they make of our own JSON. */
export const isDamage = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  [11, 26].includes(codeOf(error) & 255) ||
  /malformed|not a database/.test(String(error));

const isBusy = (error: unknown): boolean => codeOf(error) === 5 || /database is locked/.test(String(error));

const codeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0;

/** Nothing is thrown away: the file may be wanted to find out what happened. */
const moveAside = (file: string): void => {
  const aside = `${file}.aside-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
};
