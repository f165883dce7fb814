import type { Doc } from '../bson/paths.js';
import type { Catalog } from '../store/catalog.js';
import type { Database } from '../store/database.js';
import type { Cursors } from './cursors.js';

/** What a command runs with. */
export interface Scope {
  catalog: Catalog;
  database: Database;
  cursors: Cursors;
  db: string;
  /** The command as sent. */
  body: Doc;
}

/** A reply: fields to encode, or, for cursors, batches of documents whose bytes go out as they lie in the store. */
export interface Reply {
  fields: Doc;
  batch?: { name: 'firstBatch' | 'nextBatch'; id: bigint; namespace: string; documents: Uint8Array[] };
}

export type Command = (scope: Scope) => Reply;

export const reply = (fields: Doc = {}): Reply => ({ fields });
