import { decode, encode } from '../bson/document.js';
import { MongoError } from '../errors.js';
import { Collection } from './collection.js';
import { describeIndex, type IndexDefinition, parseIndex } from './index-definition.js';
import { IndexTable } from './index-table.js';
import { scanAll } from './scan.js';
import type { Sql } from './sqlite.js';

type CollectionRow = { id: number; db: string; name: string };
type IndexRow = { id: number; collection: number; spec: Uint8Array; multikey: string };

/** Which collections and indexes there are. Its tables change in the same transaction as the data. */
export class Catalog {
  /** Set by whatever a rollback would have to undo in memory; cleared after each job. */
  changed = false;
  private readonly collections = new Map<string, Collection>();

  constructor(private readonly sql: Sql) {
    sql.exec(`
      CREATE TABLE IF NOT EXISTS collections(id INTEGER PRIMARY KEY AUTOINCREMENT, db TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(db, name));
      CREATE TABLE IF NOT EXISTS indexes(id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL, spec BLOB NOT NULL, multikey TEXT NOT NULL, UNIQUE(collection, name));
    `);
    this.load();
  }

  /** Reads the catalogue again, as after a transaction that was taken back. */
  load(): void {
    this.collections.clear();
    const indexes = this.sql
      .prepare('SELECT id, collection, spec, multikey FROM indexes ORDER BY id')
      .all() as IndexRow[];
    for (const { id, db, name } of this.sql
      .prepare('SELECT id, db, name FROM collections ORDER BY id')
      .all() as CollectionRow[]) {
      const own = indexes
        .filter((index) => index.collection === id)
        .map((index) =>
          this.open(index.id, `${db}.${name}`, parseIndex(decode(index.spec)), JSON.parse(index.multikey) as boolean[]),
        );
      this.collections.set(`${db}.${name}`, new Collection(this.sql, id, db, name, own));
    }
  }

  find(db: string, name: string): Collection | undefined {
    return this.collections.get(`${db}.${name}`);
  }

  list(db?: string): Collection[] {
    return [...this.collections.values()].filter((collection) => db === undefined || collection.database === db);
  }

  /** The collection of this name, made when there is none. */
  ensure(db: string, name: string): Collection {
    const found = this.find(db, name);
    if (found) return found;
    refuseBadName(db, name);
    this.changed = true;
    const id = Number(
      this.sql.prepare('INSERT INTO collections(db, name) VALUES (?, ?)').run(db, name).lastInsertRowid,
    );
    Collection.create(this.sql, id);
    const collection = new Collection(this.sql, id, db, name, []);
    this.collections.set(collection.namespace, collection);
    return collection;
  }

  drop(collection: Collection): void {
    this.changed = true;
    for (const index of [...collection.indexes]) this.dropIndex(collection, index);
    this.sql.exec(`DROP TABLE ${collection.table}`);
    this.sql.prepare('DELETE FROM collections WHERE id = ?').run(collection.id);
    this.collections.delete(collection.namespace);
    collection.dropped = true;
  }

  /** Adds an index and fills it; a duplicate in a unique one takes the whole command back. */
  addIndex(collection: Collection, definition: IndexDefinition): void {
    this.changed = true;
    const multikey = definition.fields.map(() => false);
    const id = Number(
      this.sql
        .prepare('INSERT INTO indexes(collection, name, spec, multikey) VALUES (?, ?, ?, ?)')
        .run(collection.id, definition.name, encode(describeIndex(definition)), JSON.stringify(multikey))
        .lastInsertRowid,
    );
    IndexTable.create(this.sql, id);
    const index = this.open(id, collection.namespace, definition, multikey);
    for (const stored of scanAll(collection)) {
      const after = index.entriesOf(stored.document);
      index.check(after.entries, stored.row);
      index.replace(stored.row, [], after);
    }
    collection.indexes.push(index);
  }

  dropIndex(collection: Collection, index: IndexTable): void {
    this.changed = true;
    this.sql.exec(`DROP TABLE ${index.table}`);
    this.sql.prepare('DELETE FROM indexes WHERE id = ?').run(index.id);
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
    index.dropped = true;
  }

  private open(id: number, namespace: string, definition: IndexDefinition, multikey: boolean[]): IndexTable {
    const save = (index: IndexTable) => {
      this.changed = true;
      this.sql.prepare('UPDATE indexes SET multikey = ? WHERE id = ?').run(JSON.stringify(index.multikey), id);
    };
    return new IndexTable(this.sql, id, namespace, definition, multikey, save);
  }
}

const refuseBadName = (db: string, name: string): void => {
  if (
    name === '' ||
    name.includes('$') ||
    name.includes('\0') ||
    name.startsWith('system.') ||
    name.startsWith('.') ||
    name.endsWith('.')
  )
    throw new MongoError(73, 'InvalidNamespace', `Invalid namespace specified '${db}.${name}'`);
};
