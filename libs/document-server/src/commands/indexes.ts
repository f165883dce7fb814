import { encode } from '../bson/document.js';
import { equalValues } from '../bson/order.js';
import { badValue, MongoError } from '../errors.js';
import type { Collection } from '../store/collection.js';
import { describeIndex, idIndex, keyPattern, parseIndex } from '../store/index-definition.js';
import type { IndexTable } from '../store/index-table.js';
import { refusePartialFilter } from '../store/partial-index.js';
import { collectionName, type Command, count, documentField } from './command.js';

export const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum'],
  writes: true,
  run({ db, body, catalog }) {
    const name = collectionName(body, 'createIndexes');
    if (!Array.isArray(body.indexes) || body.indexes.length === 0)
      throw badValue('Must specify at least one index to create');
    const createdCollectionAutomatically = !catalog.find(db, name);
    const collection = catalog.ensure(db, name);
    const numIndexesBefore = collection.indexes.length + 1;
    for (const spec of body.indexes) {
      const wanted = parseIndex(spec);
      refusePartialFilter(wanted.partial ?? {});
      const isId = equalValues(keyPattern(wanted), keyPattern(idIndex));
      if (!isId && !exists(collection, describeIndex(wanted))) catalog.addIndex(collection, wanted);
    }
    const numIndexesAfter = collection.indexes.length + 1;
    return {
      numIndexesBefore,
      numIndexesAfter,
      createdCollectionAutomatically,
      ...(numIndexesAfter === numIndexesBefore ? { note: 'all indexes already exist' } : {}),
      ok: 1,
    };
  },
};

/** True for the very same index; an error for one that differs but takes its name or its key. */
const exists = (collection: Collection, wanted: Record<string, unknown>): boolean => {
  for (const { definition } of collection.indexes) {
    const known = describeIndex(definition);
    if (equalValues(known, wanted)) return true;
    const sameKey =
      equalValues(known.key, wanted.key) && equalValues(known.partialFilterExpression, wanted.partialFilterExpression);
    if (known.name === wanted.name)
      throw new MongoError(
        86,
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. Requested index: ${JSON.stringify(wanted)}, existing index: ${JSON.stringify(known)}`,
      );
    if (sameKey)
      throw new MongoError(
        85,
        'IndexOptionsConflict',
        `An equivalent index already exists with a different name or options. Requested index: ${JSON.stringify(wanted)}, existing index: ${JSON.stringify(known)}`,
      );
  }
  return false;
};

export const listIndexes: Command = {
  fields: ['cursor'],
  run({ db, body, catalog, cursors }) {
    const collection = catalog.find(db, collectionName(body, 'listIndexes'));
    if (!collection)
      throw new MongoError(26, 'NamespaceNotFound', `ns does not exist: ${db}.${collectionName(body, 'listIndexes')}`);
    const all = [idIndex, ...collection.indexes.map(({ definition }) => definition)];
    return cursors.first(
      collection.namespace,
      all.map((index) => encode(describeIndex(index))),
      count(documentField(body, 'cursor'), 'batchSize'),
    );
  },
};

export const dropIndexes: Command = {
  fields: ['index'],
  writes: true,
  run({ db, body, catalog }) {
    const collection = catalog.find(db, collectionName(body, 'dropIndexes'));
    if (!collection)
      throw new MongoError(26, 'NamespaceNotFound', `ns not found ${db}.${collectionName(body, 'dropIndexes')}`);
    const nIndexesWas = collection.indexes.length + 1;
    for (const index of named(collection, body.index)) catalog.dropIndex(collection, index);
    return { nIndexesWas, ok: 1 };
  },
};

const named = (collection: Collection, wanted: unknown): IndexTable[] => {
  if (wanted === '*') return [...collection.indexes];
  if (Array.isArray(wanted)) return wanted.flatMap((one) => named(collection, one));
  if (wanted === '_id_' || equalValues(wanted, { _id: 1 }))
    throw new MongoError(72, 'InvalidOptions', 'cannot drop _id index');
  const found = collection.indexes.filter(({ definition }) =>
    typeof wanted === 'string' ? definition.name === wanted : equalValues(keyPattern(definition), wanted),
  );
  if (found.length === 0) throw new MongoError(27, 'IndexNotFound', `index not found with name [${String(wanted)}]`);
  return found;
};
