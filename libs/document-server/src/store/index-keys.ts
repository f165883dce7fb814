import { Query } from 'mingo';
import { inverted, keyOf, NotAKey } from '../bson/key-order.js';
import { type Doc, isPresent, valuesAt } from '../bson/paths.js';
import { badValue, MongoError } from '../errors.js';

/** An index as createIndexes gives it. */
export interface IndexSpec {
  name: string;
  key: Record<string, 1 | -1>;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Doc;
}

export interface Index {
  spec: IndexSpec;
  /** Name of the SQLite table with the columns `k` and `id`. */
  table: string;
  fields: { path: string[]; name: string; descending: boolean }[];
  covers(document: Doc): boolean;
}

export function prepareIndex(spec: IndexSpec, table: string): Index {
  const fields = Object.entries(spec.key).map(([name, direction]) => ({
    name,
    path: name.split('.'),
    descending: direction === -1,
  }));
  const partial = spec.partialFilterExpression && new Query(spec.partialFilterExpression as never);
  return {
    spec,
    table,
    fields,
    covers: (document) =>
      (!partial || partial.test(document as never)) &&
      (!spec.sparse || fields.some(({ path }) => isPresent(document, path))),
  };
}

/** Every key a document has in an index; several where a field holds an array. */
export function keysFor(index: Index, document: Doc): Buffer[] {
  if (!index.covers(document)) return [];
  const values = index.fields.map(({ path }) => valuesAt(document, path));
  if (values.filter((list) => list.length > 1).length > 1)
    throw new MongoError(171, 'CannotIndexParallelArrays', 'cannot index parallel arrays');
  let keys = [Buffer.alloc(0)];
  for (const [position, list] of values.entries()) {
    const parts = list.map((value) => fieldKey(index, position, value));
    keys = keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])));
  }
  return distinct(keys);
}

export function fieldKey(index: Index, position: number, value: unknown): Buffer {
  try {
    const key = keyOf(value, index.spec.unique);
    return index.fields[position]!.descending ? inverted(key) : key;
  } catch (error) {
    if (error instanceof NotAKey) throw badValue(error.message);
    throw error;
  }
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
