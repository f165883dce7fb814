import { type Document, isDocument } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { compareValues } from '../bson/order.js';
import { keysAt, parsePath, type Path } from '../bson/paths.js';
import { badValue, typeMismatch } from '../errors.js';

export type SortField = { name: string; path: Path; direction: 1 | -1 };

/** Reads a sort document such as `{ year: -1, _id: 1 }`. */
export const parseSort = (sort: unknown): SortField[] => {
  if (sort === undefined || sort === null) return [];
  if (!isDocument(sort)) throw typeMismatch('Expected a sort of type object');
  return Object.entries(sort).map(([name, direction]) => {
    const way = isNumber(direction) ? toDouble(direction) : undefined;
    if (name.startsWith('$') || (way !== 1 && way !== -1))
      throw badValue(`sort by '${name}' is not supported: a field and 1 or -1 are`);
    return { name, path: parsePath(name), direction: way };
  });
};

/** Sorts in MongoDB's order of values, keeping the order of equals; an array counts as its least element, or its greatest when descending. */
export const sortBy = <T>(items: T[], fields: SortField[], documentOf: (item: T) => Document): T[] => {
  const keyed = items.map((item) => ({ item, key: fields.map((field) => sortKey(documentOf(item), field)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compareValues(a.key[i], b.key[i]);
      if (order !== 0) return order * fields[i]!.direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
};

const sortKey = (document: Document, { path, direction }: SortField): unknown => {
  const { values } = keysAt(document, path);
  return values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best));
};
