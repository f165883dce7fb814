import { isDeepStrictEqual } from 'node:util';
import { rankOf } from '../bson/key-order.js';
import type { Doc } from '../bson/paths.js';
import { type Condition, conditionsOf } from './conditions.js';
import { fieldKey, type Index } from './index-keys.js';

/** How to find the candidates of a filter: key ranges of one index, in the order of the sort where `sorted`. */
export interface Plan {
  index: Index;
  /** Each range shares its first `prefix` bytes; behind them the keys sort by what comes next. */
  ranges: { low: Buffer; high: Buffer; prefix: number }[];
  backward: boolean;
  sorted: boolean;
}

export type Sort = [field: string, direction: 1 | -1][];

const maxRanges = 10_000;

/** Chooses the index that narrows most, then one that sorts; null: look at every document. */
export function plan(indexes: readonly Index[], filter: Doc, sort: Sort): Plan | null {
  const conditions = conditionsOf(filter);
  let best: { plan: Plan; score: number } | null = null;
  for (const index of indexes) {
    const found = tryIndex(index, filter, conditions, sort);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best?.plan ?? null;
}

function tryIndex(
  index: Index,
  filter: Doc,
  conditions: Map<string, Condition>,
  sort: Sort,
): { plan: Plan; score: number } | null {
  if (!isUsable(index, filter, conditions)) return null;
  let prefixes = [Buffer.alloc(0)];
  let equal = 0;
  for (const [position, { name }] of index.fields.entries()) {
    const values = conditions.get(name)?.equal;
    if (!values || prefixes.length * values.length > maxRanges) break;
    const parts = unique(values.map((value) => fieldKey(index, position, value)));
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])));
    equal++;
  }
  const next = index.fields[equal];
  const bound = next && conditions.get(next.name);
  const ranges = prefixes.map((prefix) => rangeBehind(index, equal, prefix, bound));
  const order = sortBehind(index, equal, sort, conditions);
  const score =
    equal * 10 +
    (bound?.low || bound?.high ? 5 : 0) +
    (order && sort.length ? 6 : 0) +
    (equal === index.fields.length && index.spec.unique ? 20 : 0);
  if (score === 0) return null;
  return { plan: { index, ranges, backward: order === 'backward', sorted: order !== null }, score };
}

/** A sparse or partial index may lack documents that the filter wants; use it only where it cannot. */
function isUsable({ spec, fields }: Index, filter: Doc, conditions: Map<string, Condition>): boolean {
  if (spec.sparse) {
    const { equal, low, high } = conditions.get(fields[0]!.name) ?? {};
    if (!(low ?? high) && !equal?.every((value) => value !== null && value !== undefined)) return false;
  }
  return Object.entries(spec.partialFilterExpression ?? {}).every(([field, wanted]) => {
    const conditions = [filter, ...((filter['$and'] as Doc[] | undefined) ?? [])];
    return conditions.some((part) => field in part && isDeepStrictEqual(part[field], wanted));
  });
}

function rangeBehind(
  index: Index,
  position: number,
  prefix: Buffer,
  bound: Condition | undefined,
): Plan['ranges'][number] {
  const whole = { low: prefix, high: after(prefix), prefix: prefix.length };
  if (!bound || bound.equal || !(bound.low ?? bound.high)) return whole;
  const { low, high } = index.fields[position]!.descending ? { low: bound.high, high: bound.low } : bound;
  const kind = kindBounds(index, position, (low ?? high)!.value);
  const from = low ? Buffer.concat([prefix, fieldKey(index, position, low.value)]) : Buffer.concat([prefix, kind.low]);
  const to = high ? Buffer.concat([prefix, fieldKey(index, position, high.value)]) : Buffer.concat([prefix, kind.high]);
  return {
    low: low && !low.inclusive ? after(from) : from,
    high: high?.inclusive ? after(to) : to,
    prefix: prefix.length,
  };
}

/** Comparisons hold between values of one type alone. */
function kindBounds(index: Index, position: number, value: unknown): { low: Buffer; high: Buffer } {
  const rank = rankOf(value);
  return index.fields[position]!.descending
    ? { low: Buffer.from([255 - rank]), high: Buffer.from([256 - rank]) }
    : { low: Buffer.from([rank]), high: Buffer.from([rank + 1]) };
}

/** Whether the keys behind the equal fields come in the order of the sort, and from which end. */
function sortBehind(
  index: Index,
  equal: number,
  sort: Sort,
  conditions: Map<string, Condition>,
): 'forward' | 'backward' | null {
  const wanted = sort.filter(([field]) => conditions.get(field)?.equal?.length !== 1);
  const behind = index.fields.slice(equal);
  const ways = wanted.map(([field, direction], position) => {
    const key = behind[position];
    if (key?.name !== field) return null;
    return (direction === -1) === key.descending ? 'forward' : 'backward';
  });
  if (ways.length === 0) return 'forward';
  return ways.every((way) => way !== null && way === ways[0]) ? ways[0]! : null;
}

/** The first key behind all that begin with this one. */
export function after(key: Buffer): Buffer {
  const next = Buffer.from(key);
  for (let end = next.length - 1; end >= 0; end--) {
    if (next[end]! < 255) {
      next[end]!++;
      return next.subarray(0, end + 1);
    }
  }
  return Buffer.from([255, 255]);
}

const unique = (keys: Buffer[]) => [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
