import { isDeepStrictEqual } from 'node:util';
import type { Doc } from '../bson/paths.js';
import { isPlain } from '../bson/paths.js';
import { badValue, MongoError, notSupported } from '../errors.js';
import { Collection } from './collection.js';
import type { Database } from './database.js';
import type { IndexSpec } from './index-keys.js';
import { prepareIndex } from './index-keys.js';
import { matcher } from './matching.js';

const known = new Set(['v', 'key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'background', 'ns']);

/** The databases, collections and indexes there are. Changes run inside the caller's transaction. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();

  constructor(private readonly db: Database) {
    this.reload();
  }

  /** Reads everything again from the file: after a transaction was taken back. */
  reload(): void {
    this.collections.clear();
    const rows = this.db.prepare('SELECT id, db, name FROM collections ORDER BY id').all() as unknown as {
      id: number;
      db: string;
      name: string;
    }[];
    for (const { id, db, name } of rows) this.hold(db, name, Number(id));
  }

  find(db: string, name: string): Collection | undefined {
    return this.collections.get(`${db}.${name}`);
  }

  ensure(db: string, name: string): Collection {
    return this.find(db, name) ?? this.create(db, name);
  }

  create(db: string, name: string): Collection {
    if (!/^[^\0$/\\. "*<>:|?]{1,63}$/.test(db))
      throw new MongoError(73, 'InvalidNamespace', `Invalid database name: ${db}`);
    if (!/^[^\0$]{1,200}$/.test(name) || name.startsWith('system.') || name.startsWith('.'))
      throw new MongoError(73, 'InvalidNamespace', `Invalid collection name: ${name}`);
    const id = Number(
      this.db.prepare('INSERT INTO collections (db, name) VALUES (?, ?)').run(db, name).lastInsertRowid,
    );
    this.db.exec(`CREATE TABLE c${id} (id INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)`);
    return this.hold(db, name, id);
  }

  drop(db: string, name: string): boolean {
    const collection = this.find(db, name);
    if (!collection) return false;
    for (const index of collection.indexes.slice(1)) this.dropIndex(collection, index.spec.name);
    this.db.exec(`DROP TABLE ${collection.table}`);
    this.db.prepare('DELETE FROM collections WHERE id = ?').run(collection.id);
    this.collections.delete(`${db}.${name}`);
    return true;
  }

  names(db: string): string[] {
    return [...this.collections.keys()]
      .filter((key) => key.startsWith(`${db}.`))
      .map((key) => key.slice(db.length + 1));
  }

  databases(): string[] {
    return [...new Set([...this.collections.keys()].map((key) => key.slice(0, key.indexOf('.'))))].sort();
  }

  forgetRecent(): void {
    for (const collection of this.collections.values()) collection.forgetRecent();
  }

  /** Returns whether the index is new. */
  createIndex(collection: Collection, given: Doc): boolean {
    const spec = checkedSpec(given);
    const sameName = collection.indexes.find((index) => index.spec.name === spec.name);
    const sameKey = collection.indexes.find((index) => JSON.stringify(index.spec.key) === JSON.stringify(spec.key));
    const there = sameName ?? sameKey;
    if (there) {
      if (there.spec.name === '_id_' || isDeepStrictEqual(optionsOf(there.spec), optionsOf(spec))) return false;
      throw new MongoError(
        sameKey ? 85 : 86,
        sameKey ? 'IndexOptionsConflict' : 'IndexKeySpecsConflict',
        `An existing index has the same name or key as the requested index ${spec.name}`,
      );
    }
    const id = Number(
      this.db.prepare('INSERT INTO indexes (collection, spec) VALUES (?, ?)').run(collection.id, JSON.stringify(spec))
        .lastInsertRowid,
    );
    this.db.exec(`CREATE TABLE i${id} (k BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (k, id)) WITHOUT ROWID`);
    const index = prepareIndex(spec, `i${id}`);
    collection.build(index);
    collection.indexes.push(index);
    return true;
  }

  dropIndex(collection: Collection, name: string): boolean {
    const position = collection.indexes.findIndex((index) => index.spec.name === name);
    const index = collection.indexes[position];
    if (!index) return false;
    if (position === 0) throw new MongoError(72, 'InvalidOptions', 'cannot drop _id index');
    this.db.exec(`DROP TABLE ${index.table}`);
    this.db.prepare('DELETE FROM indexes WHERE id = ?').run(Number(index.table.slice(1)));
    collection.indexes.splice(position, 1);
    return true;
  }

  private hold(db: string, name: string, id: number): Collection {
    const specs = this.db
      .prepare('SELECT id, spec FROM indexes WHERE collection = ? ORDER BY id')
      .all(id) as unknown as { id: number; spec: string }[];
    const collection = new Collection(
      this.db,
      id,
      `${db}.${name}`,
      specs.map((row) => ({ spec: JSON.parse(row.spec) as IndexSpec, table: `i${row.id}` })),
    );
    this.collections.set(`${db}.${name}`, collection);
    return collection;
  }
}

function checkedSpec(given: Doc): IndexSpec {
  const { key, name, unique, sparse, partialFilterExpression } = given as Doc & Partial<IndexSpec>;
  const other = Object.keys(given).find((option) => !known.has(option));
  if (other) throw notSupported(`The index option ${other}`);
  if (!isPlain(key) || Object.keys(key).length === 0) throw badValue('An index needs a key');
  for (const direction of Object.values(key))
    if (Number(direction) !== 1 && Number(direction) !== -1)
      throw notSupported(`An index of kind ${String(direction)}`);
  if (Object.keys(key).some((field) => field.includes('$'))) throw notSupported('A wildcard index');
  if (partialFilterExpression) matcher(partialFilterExpression);
  return {
    name:
      name ??
      Object.entries(key)
        .map(([field, direction]) => `${field}_${String(direction)}`)
        .join('_'),
    key: Object.fromEntries(Object.entries(key).map(([field, direction]) => [field, Number(direction) as 1 | -1])),
    ...(unique && { unique }),
    ...(sparse && { sparse }),
    ...(partialFilterExpression && { partialFilterExpression }),
  };
}

const optionsOf = ({ key, unique = false, sparse = false, partialFilterExpression }: IndexSpec) => [
  JSON.stringify(key),
  unique,
  sparse,
  partialFilterExpression ?? null,
];
