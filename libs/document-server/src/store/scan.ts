import type { Collection, IndexKey, Row } from './collection.js';
import type { Plan } from './planner.js';

/** The rows a plan leads to, each once, in the order of its keys. */
export function* planned(collection: Collection, { index, ranges, backward, sorted }: Plan): Generator<Row> {
  const seen = new Set<number>();
  const keys =
    ranges.length > 1 && sorted
      ? merged(collection, index, ranges, backward)
      : chained(collection, index, ranges, backward);
  for (const id of keys) {
    if (seen.has(id)) continue;
    seen.add(id);
    const row = collection.byRow(id);
    if (row) yield row;
  }
}

type Ranges = Plan['ranges'];

function* chained(collection: Collection, index: Plan['index'], ranges: Ranges, backward: boolean): Generator<number> {
  for (const { low, high } of ranges)
    for (const { id } of collection.range(index, low, high, backward)) yield Number(id);
}

/** Walks several ranges side by side, taking the one whose key comes next behind its prefix. */
function* merged(collection: Collection, index: Plan['index'], ranges: Ranges, backward: boolean): Generator<number> {
  const step = backward ? -1 : 1;
  const heads = ranges.map((range) => new Head(collection.range(index, range.low, range.high, backward), range.prefix));
  let open = heads.filter((head) => head.advance());
  while (open.length) {
    let first = open[0]!;
    for (const head of open) if (Buffer.compare(head.rest, first.rest) * step < 0) first = head;
    yield first.id;
    if (!first.advance()) open = open.filter((head) => head !== first);
  }
}

class Head {
  id = 0;
  rest: Uint8Array = new Uint8Array();

  constructor(
    private readonly keys: Iterator<IndexKey>,
    private readonly prefix: number,
  ) {}

  advance(): boolean {
    const { value, done } = this.keys.next() as { value: IndexKey; done: boolean };
    if (done) return false;
    this.id = Number(value.id);
    this.rest = value.k.subarray(this.prefix);
    return true;
  }
}
