import { MongoError } from '../errors.js';
import type { Reply } from './reply.js';

interface Open {
  namespace: string;
  rest: Iterator<Uint8Array>;
  usedAt: number;
}

const batchBytes = 12 * 1024 * 1024;
const idleFor = 10 * 60_000;

/** Results of which a part has been sent. Those not asked for during ten minutes are let go. */
export class Cursors {
  private readonly open = new Map<bigint, Open>();
  private last = 0n;

  /** The first batch of a result; what is left waits under the cursor's id, 0 when nothing is. */
  start(namespace: string, documents: Iterable<Uint8Array>, batchSize: number, single: boolean): Reply {
    const cursor = { namespace, rest: documents[Symbol.iterator](), usedAt: Date.now() };
    const { taken, done } = take(cursor, batchSize);
    const id = done || single ? 0n : ++this.last;
    if (id) this.open.set(id, cursor);
    this.sweep();
    return { fields: {}, batch: { name: 'firstBatch', id, namespace, documents: taken } };
  }

  next(id: bigint, batchSize: number): Reply {
    const cursor = this.open.get(id);
    if (!cursor) throw new MongoError(43, 'CursorNotFound', `cursor id ${id} not found`);
    const { taken, done } = take(cursor, batchSize);
    cursor.usedAt = Date.now();
    if (done) this.open.delete(id);
    return {
      fields: {},
      batch: { name: 'nextBatch', id: done ? 0n : id, namespace: cursor.namespace, documents: taken },
    };
  }

  kill(id: bigint): boolean {
    return this.open.delete(id);
  }

  private sweep() {
    for (const [id, { usedAt }] of this.open) if (Date.now() - usedAt > idleFor) this.open.delete(id);
  }
}

function take(cursor: Open & { peeked?: Uint8Array }, batchSize: number): { taken: Uint8Array[]; done: boolean } {
  const taken: Uint8Array[] = [];
  let bytes = 0;
  if (cursor.peeked) {
    taken.push(cursor.peeked);
    bytes = cursor.peeked.length;
    delete cursor.peeked;
  }
  for (;;) {
    const { value, done } = cursor.rest.next() as { value: Uint8Array; done: boolean };
    if (done) return { taken, done: true };
    if (taken.length >= batchSize || (taken.length && bytes + value.length > batchBytes)) {
      cursor.peeked = value;
      return { taken, done: false };
    }
    taken.push(value);
    bytes += value.length;
  }
}
