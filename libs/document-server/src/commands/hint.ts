import { isDocument } from '../bson/document.js';
import { equalValues } from '../bson/order.js';
import { badValue } from '../errors.js';
import type { Collection } from '../store/collection.js';
import { keyPattern } from '../store/index-definition.js';

/** A hint is only advice here: the planner knows better or equally well. But one that names no index is a mistake, and said so. */
export const checkHint = (collection: Collection | undefined, hint: unknown): void => {
  if (hint === undefined || hint === null || !collection) return;
  if (isDocument(hint) && (Object.keys(hint).length === 0 || '$natural' in hint || equalValues(hint, { _id: 1 })))
    return;
  if (hint === '_id_') return;
  const known = collection.indexes.some(({ definition }) =>
    typeof hint === 'string' ? definition.name === hint : equalValues(keyPattern(definition), hint),
  );
  if (!known) throw badValue('hint provided does not correspond to an existing index');
};
