import { MongoError } from '../errors.js';
import { rawArray, withFirst } from '../bson/raw.js';
import { Long } from 'bson';
import { encode } from '../bson/document.js';

const firstBatchSize = 101;
const mostBytes = 16 * 1024 * 1024;
const idleLimit = 10 * 60_000;

type Open = { namespace: string; rest: Iterator<Uint8Array>; ahead: Uint8Array | undefined; used: number };

/** The open cursors of all clients. One that nobody asks for in ten minutes is closed. */
export class Cursors {
  private readonly open = new Map<number, Open>();
  private lastId = Math.floor(Math.random() * 2 ** 40);

  /** The first batch of a result, and a cursor on the rest. */
  first(namespace: string, results: Iterable<Uint8Array>, batchSize: number | undefined, single = false): Buffer {
    this.closeIdle();
    const cursor: Open = { namespace, rest: results[Symbol.iterator](), ahead: undefined, used: Date.now() };
    const { batch, done } = take(cursor, batchSize ?? firstBatchSize);
    if (done || single) return reply('firstBatch', batch, 0, namespace);
    const id = ++this.lastId;
    this.open.set(id, cursor);
    return reply('firstBatch', batch, id, namespace);
  }

  next(id: number, namespace: string, batchSize: number | undefined): Buffer {
    const cursor = this.open.get(id);
    if (!cursor || cursor.namespace !== namespace)
      throw new MongoError(43, 'CursorNotFound', `cursor id ${id} not found`);
    cursor.used = Date.now();
    const { batch, done } = take(cursor, batchSize || Infinity);
    if (done) this.open.delete(id);
    return reply('nextBatch', batch, done ? 0 : id, namespace);
  }

  kill(id: number): boolean {
    return this.open.delete(id);
  }

  get size(): number {
    return this.open.size;
  }

  private closeIdle(): void {
    for (const [id, { used }] of this.open) if (used < Date.now() - idleLimit) this.open.delete(id);
  }
}

/** Up to `size` results, and no more than one message holds. */
const take = (cursor: Open, size: number): { batch: Uint8Array[]; done: boolean } => {
  const batch: Uint8Array[] = [];
  let bytes = 0;
  while (batch.length < size) {
    const next = cursor.ahead ?? (cursor.rest.next().value as Uint8Array | undefined);
    cursor.ahead = undefined;
    if (next === undefined) return { batch, done: true };
    if (batch.length > 0 && bytes + next.length > mostBytes) {
      cursor.ahead = next;
      return { batch, done: false };
    }
    batch.push(next);
    bytes += next.length;
  }
  if (size === 0) return { batch, done: false };
  cursor.ahead = cursor.rest.next().value as Uint8Array | undefined;
  return { batch, done: cursor.ahead === undefined };
};

const reply = (field: string, batch: Uint8Array[], id: number, ns: string): Buffer =>
  withFirst(
    3,
    'cursor',
    withFirst(4, field, rawArray(batch), encode({ id: Long.fromNumber(id), ns })),
    encode({ ok: 1 }),
  );
