import { MongoError } from '../errors.js';
import type { Collection } from './collection.js';
import type { IndexTable } from './index-table.js';
import { StoredDocument } from './stored-document.js';

/** From `low` on, up to but without `high`. */
export type KeyRange = { low: Uint8Array; high: Uint8Array };
export const everything: KeyRange = { low: new Uint8Array(0), high: Buffer.of(0xff, 0xff) };

type Row = { id: number; doc: Uint8Array; k: Uint8Array };

/**
 * Pages grow, so that a small limit reads little and a long scan makes few calls. Each page is a statement of its own that goes on behind the last key:
 * a scan may rest between two batches of a cursor while others write.
 */
const pageSizes = [20, 100, 400];

export function* scanAll(collection: Collection): Generator<StoredDocument> {
  const text = `SELECT id, doc FROM ${collection.table} WHERE id > ? ORDER BY id LIMIT ?`;
  let last = -1;
  for (let page = 0; ; page++) {
    const size = pageSizes[Math.min(page, pageSizes.length - 1)]!;
    const rows = collection.statement(text).all(last, size) as Row[];
    for (const row of rows) yield new StoredDocument(row.id, row.doc);
    if (rows.length < size) return;
    last = rows.at(-1)!.id;
  }
}

/** The documents whose `_id` lies in the ranges, in the order of `_id`. */
export function* scanIds(collection: Collection, ranges: KeyRange[], backward: boolean): Generator<StoredDocument> {
  const [after, order] = backward ? ['key < ? AND key >= ?', 'DESC'] : ['key > ? AND key < ?', 'ASC'];
  const page = (where: string) =>
    `SELECT id, doc, key AS k FROM ${collection.table} WHERE ${where} ORDER BY key ${order} LIMIT ?`;
  const [start, next] = [page(backward ? after : 'key >= ? AND key < ?'), page(after)];
  for (const range of backward ? [...ranges].reverse() : ranges) {
    const [from, to] = backward ? [range.high, range.low] : [range.low, range.high];
    let last: Uint8Array | undefined;
    for (let turn = 0; ; turn++) {
      const size = pageSizes[Math.min(turn, pageSizes.length - 1)]!;
      const rows = collection.statement(last ? next : start).all(last ?? from, to, size) as Row[];
      for (const row of rows) yield new StoredDocument(row.id, row.doc);
      if (rows.length < size) break;
      last = rows.at(-1)!.k;
    }
  }
}

/** The documents with an entry in the ranges of an index, in its order, each once. */
export function* scanIndex(
  collection: Collection,
  index: IndexTable,
  ranges: KeyRange[],
  backward: boolean,
): Generator<StoredDocument> {
  const [where, order] = backward
    ? ['(i.k, i.r) < (?, ?) AND i.k >= ?', 'DESC']
    : ['(i.k, i.r) > (?, ?) AND i.k < ?', 'ASC'];
  const text = `SELECT i.k AS k, i.r AS id, c.doc AS doc FROM ${index.table} AS i CROSS JOIN ${collection.table} AS c ON c.id = i.r WHERE ${where} ORDER BY i.k ${order}, i.r ${order} LIMIT ?`;
  const seen = index.multikey.includes(true) ? new Set<number>() : undefined;
  for (const range of backward ? [...ranges].reverse() : ranges) {
    let [key, row] = [backward ? range.high : range.low, -1];
    const end = backward ? range.low : range.high;
    for (let page = 0; ; page++) {
      const size = pageSizes[Math.min(page, pageSizes.length - 1)]!;
      if (index.dropped) throw new MongoError(175, 'QueryPlanKilled', `index '${index.definition.name}' dropped`);
      const rows = collection.statement(text).all(key, row, end, size) as Row[];
      for (const found of rows) {
        if (seen?.has(found.id)) continue;
        seen?.add(found.id);
        yield new StoredDocument(found.id, found.doc);
      }
      if (rows.length < size) break;
      ({ k: key, id: row } = rows.at(-1)!);
    }
  }
}
