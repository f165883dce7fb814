import { calculateObjectSize, deserialize, ObjectId, serialize } from 'bson';
import { keyOf, NotAKey } from '../bson/key-order.js';
import type { Doc } from '../bson/paths.js';
import { badValue, MongoError } from '../errors.js';
import type { Database } from './database.js';
import { type Index, keysFor, prepareIndex } from './index-keys.js';
import { RecentDocuments } from './recent-documents.js';

/** A stored document: its row, its bytes, and, once asked for, what is in them. */
export interface Row {
  id: number;
  bytes: Uint8Array;
}

export interface IndexKey {
  k: Uint8Array;
  id: number;
}

export const maxDocument = 16 * 1024 * 1024;

/** Decodes for matching and sorting: 64-bit integers become numbers. */
export const decode = (bytes: Uint8Array): Doc => deserialize(bytes, { promoteBuffers: false });
/** Decodes for changing: what is not touched keeps its type. */
export const decodeExact = (bytes: Uint8Array): Doc => deserialize(bytes, { promoteLongs: false });

/** One collection's rows and indexes. Everything here runs inside the caller's transaction. */
export class Collection {
  readonly indexes: Index[];
  private readonly recent = new RecentDocuments(2_000);

  constructor(
    private readonly db: Database,
    readonly id: number,
    readonly namespace: string,
    specs: { spec: Index['spec']; table: string }[],
  ) {
    this.indexes = [
      prepareIndex({ name: '_id_', key: { _id: 1 }, unique: true }, this.table),
      ...specs.map(({ spec, table }) => prepareIndex(spec, table)),
    ];
  }

  get table() {
    return `c${this.id}`;
  }

  /** @throws MongoError 11000 when a unique index has its key already. */
  insert(given: Doc): void {
    const document = '_id' in given ? given : { _id: new ObjectId(), ...given };
    if (Array.isArray(document['_id']) || document['_id'] === undefined)
      throw badValue("can't use an array or undefined for _id");
    const bytes = encode(document);
    const decoded = decode(bytes);
    const keys = this.keysOf(decoded, null);
    const { lastInsertRowid } = this.run(`INSERT INTO ${this.table} (k, doc) VALUES (?, ?)`, keys[0]![0]!, bytes);
    const row = Number(lastInsertRowid);
    for (const [position, index] of this.secondary())
      for (const key of keys[position]!) this.run(`INSERT INTO ${index.table} (k, id) VALUES (?, ?)`, key, row);
  }

  /** Puts another document in a row's place; the _id stays. Returns whether anything changed. */
  replace(row: Row, document: Doc): boolean {
    const bytes = encode(document);
    if (Buffer.from(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength).equals(bytes)) return false;
    const before = decode(row.bytes);
    const after = decode(bytes);
    if (!idKey(before['_id']).equals(idKey(after['_id'])))
      throw new MongoError(
        66,
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    const keys = this.keysOf(after, row.id);
    for (const [position, index] of this.secondary())
      this.swapKeys(index, row.id, keysFor(index, before), keys[position]!);
    this.run(`UPDATE ${this.table} SET doc = ? WHERE id = ?`, bytes, row.id);
    this.recent.forget(row.id);
    return true;
  }

  remove(row: Row): void {
    const document = decode(row.bytes);
    for (const [, index] of this.secondary())
      for (const key of keysFor(index, document))
        this.run(`DELETE FROM ${index.table} WHERE k = ? AND id = ?`, key, row.id);
    this.run(`DELETE FROM ${this.table} WHERE id = ?`, row.id);
    this.recent.forget(row.id);
  }

  byId(id: unknown): Row | undefined {
    return this.db.prepare(`SELECT id, doc AS bytes FROM ${this.table} WHERE k = ?`).get(idKey(id)) as unknown as
      Row | undefined;
  }

  byRow(id: number): Row | undefined {
    return this.db.prepare(`SELECT id, doc AS bytes FROM ${this.table} WHERE id = ?`).get(id) as unknown as
      Row | undefined;
  }

  /** All rows in the order of insertion. */
  *rows(): Generator<Row> {
    for (let after = 0; ;) {
      const some = this.db
        .prepare(`SELECT id, doc AS bytes FROM ${this.table} WHERE id > ? ORDER BY id LIMIT 500`)
        .all(after) as unknown as Row[];
      yield* some;
      if (some.length < 500) return;
      after = Number(some.at(-1)!.id);
    }
  }

  /** Keys and rows of an index between two bounds, the lower inclusive, the upper not. */
  *range(index: Index, low: Buffer, high: Buffer, backward: boolean): Generator<IndexKey> {
    for (let size = 20, place: IndexKey | undefined; ; size = Math.min(size * 4, 5_000)) {
      const some = this.page(index, low, high, backward, place, size);
      yield* some;
      if (some.length < size) return;
      place = some.at(-1);
    }
  }

  /** At most `size` keys behind a place: read in steps, so that nothing is open while others write. */
  page(
    index: Index,
    low: Buffer,
    high: Buffer,
    backward: boolean,
    place: IndexKey | undefined,
    size: number,
  ): IndexKey[] {
    const order = backward ? 'DESC' : 'ASC';
    const own = index.table === this.table;
    if (!place)
      return this.all(
        `SELECT k, id FROM ${index.table} WHERE k >= ? AND k < ? ORDER BY k ${order}${own ? '' : `, id ${order}`} LIMIT ?`,
        low,
        high,
        size,
      );
    if (own)
      return backward
        ? this.all(
            `SELECT k, id FROM ${index.table} WHERE k >= ? AND k < ? ORDER BY k DESC LIMIT ?`,
            low,
            place.k,
            size,
          )
        : this.all(`SELECT k, id FROM ${index.table} WHERE k > ? AND k < ? ORDER BY k LIMIT ?`, place.k, high, size);
    const further = backward ? '(k, id) < (?, ?)' : '(k, id) > (?, ?)';
    const rest = backward ? 'k >= ?' : 'k < ?';
    return this.all(
      `SELECT k, id FROM ${index.table} WHERE ${further} AND ${rest} ORDER BY k ${order}, id ${order} LIMIT ?`,
      place.k,
      place.id,
      backward ? low : high,
      size,
    );
  }

  document(row: Row): Doc {
    return this.recent.of(row.id, row.bytes, decode);
  }

  count(): number {
    return Number((this.db.prepare(`SELECT count(*) AS n FROM ${this.table}`).get() as { n: number }).n);
  }

  forgetRecent() {
    this.recent.clear();
  }

  /** Fills a new index from what is there. */
  build(index: Index): void {
    for (const row of this.rows()) {
      const document = decode(row.bytes);
      for (const key of this.checked(index, document, row.id))
        this.run(`INSERT INTO ${index.table} (k, id) VALUES (?, ?)`, key, row.id);
    }
  }

  private secondary() {
    return [...this.indexes.entries()].slice(1);
  }

  private keysOf(document: Doc, row: number | null): Buffer[][] {
    return this.indexes.map((index) =>
      index.table === this.table ? this.ownKey(document, row) : this.checked(index, document, row),
    );
  }

  private ownKey(document: Doc, row: number | null): Buffer[] {
    const key = idKey(document['_id']);
    if (row === null && this.db.prepare(`SELECT 1 FROM ${this.table} WHERE k = ?`).get(key))
      throw this.duplicate(this.indexes[0]!, document);
    return [key];
  }

  private checked(index: Index, document: Doc, row: number | null): Buffer[] {
    const keys = keysFor(index, document);
    if (!index.spec.unique) return keys;
    for (const key of keys) {
      const holder = this.db.prepare(`SELECT id FROM ${index.table} WHERE k = ? LIMIT 1`).get(key) as
        { id: number } | undefined;
      if (holder && Number(holder.id) !== row) throw this.duplicate(index, document);
    }
    return keys;
  }

  private swapKeys(index: Index, row: number, before: Buffer[], after: Buffer[]) {
    const gone = before.filter((key) => !after.some((other) => other.equals(key)));
    const added = after.filter((key) => !before.some((other) => other.equals(key)));
    for (const key of gone) this.run(`DELETE FROM ${index.table} WHERE k = ? AND id = ?`, key, row);
    for (const key of added) this.run(`INSERT INTO ${index.table} (k, id) VALUES (?, ?)`, key, row);
  }

  private duplicate(index: Index, document: Doc): MongoError {
    const keyValue = Object.fromEntries(
      index.fields.map(({ name, path }) => [
        name,
        path.reduce<unknown>((at, step) => (at as Doc | undefined)?.[step], document) ?? null,
      ]),
    );
    const shown = Object.entries(keyValue)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join(', ');
    return new MongoError(
      11000,
      'DuplicateKey',
      `E11000 duplicate key error collection: ${this.namespace} index: ${index.spec.name} dup key: { ${shown} }`,
      { keyPattern: index.spec.key, keyValue },
    );
  }

  private all(sql: string, ...values: (Uint8Array | number)[]): IndexKey[] {
    return this.db.prepare(sql).all(...values) as unknown as IndexKey[];
  }

  private run(sql: string, ...values: (Uint8Array | number)[]) {
    return this.db.prepare(sql).run(...values);
  }
}

export function idKey(id: unknown): Buffer {
  try {
    return keyOf(id, true);
  } catch (error) {
    if (error instanceof NotAKey) throw badValue(error.message);
    throw error;
  }
}

function encode(document: Doc): Uint8Array {
  if (calculateObjectSize(document) > maxDocument)
    throw new MongoError(10334, 'BSONObjectTooLarge', 'The document is larger than 16 MB');
  return serialize(document, { ignoreUndefined: false });
}
