import { Double, Int32, Long } from 'bson';
import { type Doc, isPlain } from './paths.js';

/** The same value with 64-bit integers as numbers, as queries compare them. */
export function promoted<Value>(value: Value): Value {
  if (value instanceof Long) return value.toNumber() as Value;
  if (value instanceof Int32 || value instanceof Double) return value.valueOf() as Value;
  if (Array.isArray(value)) return value.map((item) => promoted(item) as unknown) as Value;
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value as Doc).map(([name, inner]) => [name, promoted(inner)])) as Value;
}
