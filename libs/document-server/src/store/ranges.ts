import { rankOf } from '../bson/types.js';
import type { Condition, Conditions } from './conditions.js';
import type { IndexDefinition, IndexField } from './index-definition.js';
import { fieldKey } from './index-keys.js';
import { everything, type KeyRange } from './scan.js';
import { afterPrefix } from './sqlite.js';

export type Bounds = {
  ranges: KeyRange[];
  /** How many leading fields are held to given values. */
  equalities: number;
  /** Whether the field after them is held to a range. */
  narrowed: boolean;
  /** Per field, whether it is held to one single value. */
  single: boolean[];
};

/** More ranges than this cost more than they save: the field and those behind it are left to the filter. */
const mostRanges = 10_000;

/** The ranges of an index in which every document that meets the conditions has an entry, in ascending order. */
export const rangesFor = (definition: IndexDefinition, conditions: Conditions, multikey: boolean[]): Bounds => {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  const single: boolean[] = [];
  for (const [i, field] of definition.fields.entries()) {
    const condition = conditions.get(field.name);
    const equal = condition?.equal;
    if (equal && prefixes.length * equal.length <= mostRanges) {
      const keys = equal.map((value) => fieldKey(field, value));
      prefixes = prefixes.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])));
      single.push(equal.length === 1);
      continue;
    }
    const range = condition && between(field, condition, multikey[i] ?? false);
    if (!range) return bounds(prefixes.map(under), i, false, single);
    const ranges = prefixes.map((prefix) => ({
      low: Buffer.concat([prefix, range.low]),
      high: Buffer.concat([prefix, range.high]),
    }));
    return bounds(ranges, i, true, single);
  }
  return bounds(prefixes.map(under), definition.fields.length, false, single);
};

const bounds = (ranges: KeyRange[], equalities: number, narrowed: boolean, single: boolean[]): Bounds => ({
  ranges: inOrder(ranges),
  equalities,
  narrowed,
  single,
});

const under = (prefix: Buffer): KeyRange =>
  prefix.length === 0 ? everything : { low: prefix, high: afterPrefix(prefix) };

const inOrder = (ranges: KeyRange[]): KeyRange[] => {
  const sorted = [...ranges].sort((a, b) => Buffer.compare(a.low, b.low));
  return sorted.filter((range, i) => i === 0 || Buffer.compare(range.low, sorted[i - 1]!.low) !== 0);
};

/** The range of one field. Two bounds may be met by two elements of one array, so that with arrays only one of them narrows. */
const between = (
  field: IndexField,
  { low, high }: Condition,
  multikey: boolean,
): { low: Buffer; high: Buffer } | undefined => {
  if (!low && !high) return undefined;
  const upper = multikey && low ? undefined : high;
  const kind = Buffer.of(rankOf((low ?? high)!.value));
  if (low && upper && rankOf(low.value) !== rankOf(upper.value)) return undefined;
  const plain: IndexField = { ...field, direction: 1 };
  const from = low ? edge(fieldKey(plain, low.value), !low.inclusive) : kind;
  const to = upper ? edge(fieldKey(plain, upper.value), upper.inclusive) : afterPrefix(kind);
  if (field.direction === 1) return { low: from, high: to };
  return {
    low: edge(turn(upper ? fieldKey(plain, upper.value) : kind), Boolean(upper) && !upper!.inclusive),
    high: edge(turn(low ? fieldKey(plain, low.value) : kind), !low || low.inclusive),
  };
};

const edge = (key: Buffer, behind: boolean): Buffer => (behind ? afterPrefix(key) : key);
const turn = (key: Buffer): Buffer => Buffer.from(key.map((byte) => ~byte));
