import type { Document } from '../bson/document.js';
import { reversed, valueKey } from '../bson/key.js';
import { keysAt, valuesAt } from '../bson/paths.js';
import { MongoError, notSupported } from '../errors.js';
import type { IndexDefinition, IndexField } from './index-definition.js';

/** One entry of an index: its key in order and the values it was made of. */
export type IndexEntry = { key: Buffer; values: unknown[] };

export const fieldKey = (field: IndexField, value: unknown): Buffer =>
  field.direction === 1 ? valueKey(value) : reversed(valueKey(value));

/** The entries of a document in an index: one, or several when arrays lie on the way; `multikey` marks the fields where they do. */
export const entriesFor = (
  index: IndexDefinition,
  document: Document,
): { entries: IndexEntry[]; multikey: boolean[] } => {
  if (index.sparse && index.fields.every(({ path }) => valuesAt(document, path).every((value) => value === undefined)))
    return { entries: [], multikey: [] };
  const keys = index.fields.map(({ path }) => keysAt(document, path));
  const multikey = keys.map((key) => key.multikey);
  refuseParallelArrays(index, document, multikey);
  let entries: IndexEntry[] = [{ key: Buffer.alloc(0), values: [] }];
  keys.forEach(({ values }, i) => {
    entries = entries.flatMap((entry) =>
      values.map((value) => ({
        key: Buffer.concat([entry.key, fieldKey(index.fields[i]!, value)]),
        values: [...entry.values, value],
      })),
    );
  });
  return { entries: multikey.includes(true) ? distinct(entries) : entries, multikey };
};

const distinct = (entries: IndexEntry[]): IndexEntry[] => [
  ...new Map(entries.map((entry) => [entry.key.toString('latin1'), entry])).values(),
];

const refuseParallelArrays = (index: IndexDefinition, document: Document, multikey: boolean[]): void => {
  const arrays = index.fields.filter((_, i) => multikey[i]);
  if (arrays.length < 2) return;
  const roots = new Set(arrays.map(({ path }) => firstArray(document, path)));
  if (roots.size > 1) {
    const [a, b] = [...roots];
    throw new MongoError(171, 'CannotIndexParallelArrays', `cannot index parallel arrays [${b}] [${a}]`);
  }
  if (index.unique) throw notSupported('a unique compound index on several fields inside one array');
};

const firstArray = (document: Document, path: readonly string[]): string => {
  let value: unknown = document;
  for (let i = 0; i < path.length; i++) {
    if (Array.isArray(value)) return path.slice(0, i).join('.');
    value = (value as Document | undefined)?.[path[i]!];
  }
  return path.join('.');
};
