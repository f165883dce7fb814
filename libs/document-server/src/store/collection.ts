import { type Document, encode } from '../bson/document.js';
import { valueKey } from '../bson/key.js';
import { rank, rankOf, typeName } from '../bson/types.js';
import { badValue, MongoError } from '../errors.js';
import { duplicateKey } from './duplicate-key.js';
import { idIndex } from './index-definition.js';
import type { IndexTable } from './index-table.js';
import type { Sql, Statement } from './sqlite.js';
import { StoredDocument } from './stored-document.js';

/** MongoDB's limit for one document, in bytes. */
export const maxDocumentSize = 16 * 1024 * 1024;

/** The documents of one collection and their indexes. Every change checks all it may break before it writes anything. */
export class Collection {
  readonly table: string;
  /** Set when the collection is gone: a cursor on it ends with an error. */
  dropped = false;
  private readonly prepared = new Map<string, Statement>();
  private readonly byKey: Statement;
  private readonly adding: Statement;
  private readonly changing: Statement;
  private readonly removing: Statement;
  private readonly counting: Statement;

  constructor(
    readonly sql: Sql,
    readonly id: number,
    readonly database: string,
    readonly name: string,
    readonly indexes: IndexTable[],
  ) {
    this.table = `c${id}`;
    this.byKey = sql.prepare(`SELECT id, doc FROM ${this.table} WHERE key = ?`);
    this.adding = sql.prepare(`INSERT INTO ${this.table}(key, doc) VALUES (?, ?)`);
    this.changing = sql.prepare(`UPDATE ${this.table} SET doc = ? WHERE id = ?`);
    this.removing = sql.prepare(`DELETE FROM ${this.table} WHERE id = ?`);
    this.counting = sql.prepare(`SELECT count(*) AS n FROM ${this.table}`);
  }

  static create(sql: Sql, id: number): void {
    sql.exec(`CREATE TABLE c${id}(id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)`);
  }

  get namespace(): string {
    return `${this.database}.${this.name}`;
  }

  /** A statement prepared once for as long as the collection is open. */
  statement(text: string): Statement {
    if (this.dropped) throw new MongoError(175, 'QueryPlanKilled', `collection dropped: '${this.namespace}'`);
    let statement = this.prepared.get(text);
    if (!statement) this.prepared.set(text, (statement = this.sql.prepare(text)));
    return statement;
  }

  count(): number {
    return (this.counting.get() as { n: number }).n;
  }

  /** The document with this `_id`, by way of no filter. */
  get(id: unknown): StoredDocument | undefined {
    const found = this.byKey.get(valueKey(id)) as { id: number; doc: Uint8Array } | undefined;
    return found && new StoredDocument(found.id, found.doc);
  }

  /** Adds a document whose `_id` is its first field. */
  insert(document: Document, bytes: Uint8Array = encode(document)): void {
    refuseOversized(bytes);
    const id = document._id;
    if (Array.isArray(id) || id === undefined || rankOf(id) === rank.regex)
      throw badValue(`The '_id' value cannot be of type ${typeName(id)}`);
    const key = valueKey(id);
    if (this.byKey.get(key)) throw duplicateKey(this.namespace, idIndex, [id]);
    const planned = this.indexes.map((index) => ({ index, after: index.entriesOf(document) }));
    for (const { index, after } of planned) index.check(after.entries, -1);
    const row = Number(this.adding.run(key, bytes).lastInsertRowid);
    for (const { index, after } of planned) index.replace(row, [], after);
  }

  /** Puts `document` in the place of a stored one with the same `_id`. */
  replace(stored: StoredDocument, document: Document): void {
    const bytes = encode(document);
    refuseOversized(bytes);
    const planned = this.indexes.map((index) => ({
      index,
      before: index.entriesOf(stored.document).entries,
      after: index.entriesOf(document),
    }));
    for (const { index, after } of planned) index.check(after.entries, stored.row);
    this.changing.run(bytes, stored.row);
    for (const { index, before, after } of planned) index.replace(stored.row, before, after);
  }

  remove(stored: StoredDocument): void {
    for (const index of this.indexes)
      index.replace(stored.row, index.entriesOf(stored.document).entries, { entries: [], multikey: [] });
    this.removing.run(stored.row);
  }
}

const refuseOversized = (bytes: Uint8Array): void => {
  if (bytes.length > maxDocumentSize)
    throw new MongoError(
      10334,
      'BSONObjectTooLarge',
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${maxDocumentSize}`,
    );
};
