import type { Document } from '../bson/document.js';
import { compileFilter, type Matcher } from '../query/matcher.js';
import { duplicateKey } from './duplicate-key.js';
import type { IndexDefinition } from './index-definition.js';
import { entriesFor, type IndexEntry } from './index-keys.js';
import type { Sql, Statement } from './sqlite.js';

/** One index of a collection: a table of order-preserving keys with the row each belongs to. */
export class IndexTable {
  readonly table: string;
  /** Set when the index is gone: a cursor that reads by it ends with an error. */
  dropped = false;
  private readonly covers: Matcher | undefined;
  private readonly find: Statement;
  private readonly add: Statement;
  private readonly drop: Statement;

  constructor(
    sql: Sql,
    readonly id: number,
    readonly namespace: string,
    readonly definition: IndexDefinition,
    /** Per field, whether some document has had an array there. */
    readonly multikey: boolean[],
    private readonly onMultikey: (index: IndexTable) => void,
  ) {
    this.table = `i${id}`;
    this.covers = definition.partial && compileFilter(definition.partial);
    this.find = sql.prepare(`SELECT r FROM ${this.table} WHERE k = ? AND r <> ? LIMIT 1`);
    this.add = sql.prepare(`INSERT OR IGNORE INTO ${this.table}(k, r) VALUES (?, ?)`);
    this.drop = sql.prepare(`DELETE FROM ${this.table} WHERE k = ? AND r = ?`);
  }

  static create(sql: Sql, id: number): void {
    sql.exec(`CREATE TABLE i${id}(k BLOB NOT NULL, r INTEGER NOT NULL, PRIMARY KEY(k, r)) WITHOUT ROWID`);
  }

  /** The entries a document has here; checks nothing. */
  entriesOf(document: Document): { entries: IndexEntry[]; multikey: boolean[] } {
    if (this.covers && !this.covers(document)) return { entries: [], multikey: [] };
    return entriesFor(this.definition, document);
  }

  /** Throws DuplicateKey (11000) when another row than `row` holds one of these keys in a unique index. */
  check(entries: IndexEntry[], row: number): void {
    if (!this.definition.unique) return;
    for (const entry of entries)
      if (this.find.get(entry.key, row)) throw duplicateKey(this.namespace, this.definition, entry.values);
  }

  /** Puts new entries in the place of old ones. */
  replace(row: number, before: IndexEntry[], after: { entries: IndexEntry[]; multikey: boolean[] }): void {
    const kept = new Set(after.entries.map(({ key }) => key.toString('latin1')));
    for (const { key } of before) if (!kept.delete(key.toString('latin1'))) this.drop.run(key, row);
    for (const { key } of after.entries) if (kept.has(key.toString('latin1'))) this.add.run(key, row);
    this.note(after.multikey);
  }

  private note(multikey: boolean[]): void {
    if (!multikey.some((is, i) => is && !this.multikey[i])) return;
    multikey.forEach((is, i) => (this.multikey[i] ||= is));
    this.onMultikey(this);
  }
}
