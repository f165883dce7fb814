import { ObjectId } from 'bson';
import { copy, type Document, isDocument } from '../bson/document.js';
import { MongoError } from '../errors.js';
import { hasOperators } from '../query/matcher.js';
import { isRegex } from '../query/operators.js';
import type { Update } from './compile-update.js';
import { locate, read, write } from './target.js';

/** The document an upsert inserts: what the filter holds equal, then the update; `_id` comes first and is made when nobody gave one. */
export const upsertDocument = (filter: Document, update: Update): Document => {
  const seed: Document = {};
  if (update.replaces) {
    const ids = equalities(filter).filter(([name]) => name === '_id');
    if (ids.length > 0) seed._id = copy(ids[0]![1]);
  } else {
    for (const [name, value] of equalities(filter)) plant(seed, name, value);
  }
  const { _id = new ObjectId(), ...rest } = update.apply(seed, true);
  return { _id, ...rest };
};

const plant = (seed: Document, name: string, value: unknown): void => {
  const target = locate(seed, name.split('.'), true)!;
  if (read(target) !== undefined)
    throw new MongoError(
      54,
      'NotSingleValueField',
      `cannot infer query fields to set, path '${name}' is matched twice`,
    );
  write(target, copy(value));
};

const equalities = (filter: Document): [string, unknown][] =>
  Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and' || (name === '$or' && Array.isArray(condition) && condition.length === 1))
      return Array.isArray(condition) ? condition.flatMap((part) => (isDocument(part) ? equalities(part) : [])) : [];
    if (name.startsWith('$') || isRegex(condition)) return [];
    if (!hasOperators(condition)) return [[name, condition]];
    if ('$eq' in condition) return [[name, condition.$eq]];
    const only = (condition.$all ?? condition.$in) as unknown;
    return Array.isArray(only) && only.length === 1 && !isRegex(only[0]) && !isDocument(only[0])
      ? [[name, only[0]]]
      : [];
  });
