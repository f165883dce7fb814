import { Binary, BSONRegExp, BSONSymbol, Code, DBRef, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Document } from './document.js';
import { isNumber, numberType } from './numbers.js';

/** The places of the BSON types in MongoDB's order of values. */
export const rank = {
  minKey: 10, undefined: 15, null: 20, number: 30, string: 60, object: 70, array: 80, binary: 90, objectId: 100,
  boolean: 110, date: 120, timestamp: 130, regex: 140, code: 160, maxKey: 240,
} as const; // prettier-ignore

export const rankOf = (value: unknown): number => {
  if (value === undefined) return rank.undefined;
  if (value === null) return rank.null;
  if (typeof value === 'string' || value instanceof BSONSymbol) return rank.string;
  if (isNumber(value)) return rank.number;
  if (typeof value === 'boolean') return rank.boolean;
  if (Array.isArray(value)) return rank.array;
  if (value instanceof ObjectId) return rank.objectId;
  if (value instanceof Date) return rank.date;
  if (value instanceof Binary || value instanceof Uint8Array) return rank.binary;
  if (value instanceof Timestamp) return rank.timestamp;
  if (value instanceof BSONRegExp || value instanceof RegExp) return rank.regex;
  if (value instanceof Code) return rank.code;
  if (value instanceof MinKey) return rank.minKey;
  if (value instanceof MaxKey) return rank.maxKey;
  return rank.object;
};

/** The fields of an embedded document, in their order; a DBRef is one too. */
export const entriesOf = (value: unknown): [string, unknown][] => {
  if (!(value instanceof DBRef)) return Object.entries(value as Document);
  return Object.entries({
    $ref: value.collection,
    $id: value.oid,
    ...(value.db === undefined ? {} : { $db: value.db }),
    ...value.fields,
  });
};

const codes: Record<string, number> = {
  double: 1, string: 2, object: 3, array: 4, binData: 5, undefined: 6, objectId: 7, bool: 8, date: 9, null: 10, regex: 11,
  javascript: 13, symbol: 14, int: 16, timestamp: 17, long: 18, decimal: 19, minKey: -1, maxKey: 127,
}; // prettier-ignore

/** MongoDB's alias of a value's type, as `$type` names it. */
export const typeName = (value: unknown): string => {
  if (value instanceof BSONSymbol) return 'symbol';
  if (isNumber(value)) return numberType(value);
  switch (rankOf(value)) {
    case rank.undefined: return 'undefined';
    case rank.null: return 'null';
    case rank.string: return 'string';
    case rank.boolean: return 'bool';
    case rank.array: return 'array';
    case rank.objectId: return 'objectId';
    case rank.date: return 'date';
    case rank.binary: return 'binData';
    case rank.timestamp: return 'timestamp';
    case rank.regex: return 'regex';
    case rank.code: return 'javascript';
    case rank.minKey: return 'minKey';
    case rank.maxKey: return 'maxKey';
    default: return 'object';
  }
}; // prettier-ignore

/** The alias for a type named by alias or number; undefined when there is no such type. */
export const aliasOf = (named: string | number): string | undefined => {
  if (typeof named === 'string') return named === 'number' || named in codes ? named : undefined;
  return Object.keys(codes).find((alias) => codes[alias] === named);
};
