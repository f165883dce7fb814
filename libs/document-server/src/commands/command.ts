import type { Doc } from '../bson/paths.js';
import type { Catalog } from '../store/catalog.js';
import type { Database } from '../store/database.js';
import type { Cursors } from './cursors.js';
import type { Reply } from './reply.js';

export { type Reply, reply } from './reply.js';

/** What a command runs with. */
export interface Scope {
  catalog: Catalog;
  database: Database;
  cursors: Cursors;
  db: string;
  /** The command as sent. */
  body: Doc;
}

export type Command = (scope: Scope) => Reply;
