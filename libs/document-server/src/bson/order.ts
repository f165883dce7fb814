import { BSONSymbol, Code, type ObjectId } from 'bson';
import { type BsonNumber, fitsDouble, toDouble } from './numbers.js';
import { numberKey } from './number-key.js';
import { valueBody } from './key.js';
import { entriesOf, rank, rankOf } from './types.js';

/** MongoDB's order of any two values: by type, then within the type. Negative, zero or positive. */
export const compareValues = (a: unknown, b: unknown): number => {
  const kind = rankOf(a);
  const difference = kind - rankOf(b);
  if (difference !== 0) return difference;
  switch (kind) {
    case rank.number:
      return compareNumbers(a as BsonNumber, b as BsonNumber);
    case rank.string:
      return compareStrings(text(a), text(b));
    case rank.boolean:
    case rank.date:
      return Number(a) - Number(b);
    case rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case rank.array:
      return compareLists(
        (a as unknown[]).map((value) => ['', value]),
        (b as unknown[]).map((value) => ['', value]),
      );
    case rank.object:
      return compareLists(entriesOf(a), entriesOf(b));
    case rank.undefined:
    case rank.null:
    case rank.minKey:
    case rank.maxKey:
      return 0;
    default:
      return Buffer.compare(valueBody(a), valueBody(b));
  }
};

export const equalValues = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0;

const text = (value: unknown): string =>
  value instanceof BSONSymbol || value instanceof Code ? value.toString() : (value as string);

const compareNumbers = (a: BsonNumber, b: BsonNumber): number => {
  if (!fitsDouble(a) || !fitsDouble(b)) return Buffer.compare(numberKey(a), numberKey(b));
  const x = toDouble(a);
  const y = toDouble(b);
  if (x < y) return -1;
  if (x > y) return 1;
  return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
};

/** By code point, which is the order of UTF-8 bytes and not that of UTF-16 units. */
const compareStrings = (a: string, b: string): number => {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : x - y;
  }
  return a.length - b.length;
};

/** Field by field: type, then name, then value; the shorter list first. */
const compareLists = (a: [string, unknown][], b: [string, unknown][]): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [nameA, valueA] = a[i]!;
    const [nameB, valueB] = b[i]!;
    const order = rankOf(valueA) - rankOf(valueB) || compareStrings(nameA, nameB) || compareValues(valueA, valueB);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};
