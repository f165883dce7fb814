import { type Document, isDocument } from '../bson/document.js';
import type { SortField } from './sort.js';

/** The top-level fields that a filter and a sort look at; undefined when they may look at any. */
export const neededFields = (filter: Document, sort: SortField[] = []): Set<string> | undefined => {
  const names = new Set(sort.map(({ path }) => path[0]!));
  return addFrom(filter, names) ? names : undefined;
};

const addFrom = (filter: Document, names: Set<string>): boolean =>
  Object.entries(filter).every(([name, condition]) => {
    if (!name.startsWith('$')) return names.add(name.split('.')[0]!);
    return (
      ['$and', '$or', '$nor'].includes(name) &&
      Array.isArray(condition) &&
      condition.every((part) => isDocument(part) && addFrom(part, names))
    );
  });
