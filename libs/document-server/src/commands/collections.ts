import { type Document, encode } from '../bson/document.js';
import { MongoError, notSupported } from '../errors.js';
import { compileFilter } from '../query/matcher.js';
import type { Collection } from '../store/collection.js';
import { describeIndex, idIndex } from '../store/index-definition.js';
import { collectionName, type Command, count, documentField, flag } from './command.js';

export const create: Command = {
  fields: ['idIndex', 'autoIndexId'],
  writes: true,
  run({ db, body, catalog }) {
    const name = collectionName(body, 'create');
    if (catalog.find(db, name)) throw new MongoError(48, 'NamespaceExists', `Collection ${db}.${name} already exists.`);
    catalog.ensure(db, name);
    return { ok: 1 };
  },
};

export const drop: Command = {
  fields: [],
  writes: true,
  run({ db, body, catalog }) {
    const collection = catalog.find(db, collectionName(body, 'drop'));
    if (!collection) return { ok: 1 };
    const nIndexesWas = collection.indexes.length + 1;
    catalog.drop(collection);
    return { nIndexesWas, ns: collection.namespace, ok: 1 };
  },
};

export const dropDatabase: Command = {
  fields: [],
  writes: true,
  run({ db, catalog }) {
    for (const collection of catalog.list(db)) catalog.drop(collection);
    return { dropped: db, ok: 1 };
  },
};

export const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run({ db, body, catalog, cursors }) {
    const matches = compileFilter(documentField(body, 'filter'));
    const described = catalog.list(db).map((collection): Document => {
      const head = { name: collection.name, type: 'collection' };
      return flag(body, 'nameOnly')
        ? head
        : { ...head, options: {}, info: { readOnly: false }, idIndex: describeIndex(idIndex) };
    });
    return cursors.first(
      `${db}.$cmd.listCollections`,
      described.filter(matches).map(encode),
      count(documentField(body, 'cursor'), 'batchSize'),
    );
  },
};

export const listDatabases: Command = {
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  run({ body, catalog }) {
    const matches = compileFilter(documentField(body, 'filter'));
    const databases = [...new Set(catalog.list().map(({ database }) => database))].sort().map((name): Document => {
      if (flag(body, 'nameOnly')) return { name };
      const sizeOnDisk = catalog.list(name).reduce((sum, collection) => sum + sizeOf(collection), 0);
      return { name, sizeOnDisk, empty: false };
    });
    const shown = databases.filter(matches);
    if (flag(body, 'nameOnly')) return { databases: shown, ok: 1 };
    return { databases: shown, totalSize: shown.reduce((sum, { sizeOnDisk }) => sum + Number(sizeOnDisk), 0), ok: 1 };
  },
};

const sizeOf = (collection: Collection): number =>
  (collection.statement(`SELECT coalesce(sum(length(doc)), 0) AS n FROM ${collection.table}`).get() as { n: number }).n;

export const collStats: Command = {
  fields: ['scale'],
  run({ db, body, catalog }) {
    const collection = catalog.find(db, collectionName(body, 'collStats'));
    if (body.scale !== undefined && Number(body.scale) !== 1) throw notSupported('a scale');
    const size = collection ? sizeOf(collection) : 0;
    const objects = collection?.count() ?? 0;
    return {
      ns: `${db}.${collectionName(body, 'collStats')}`,
      size,
      count: objects,
      ...(objects > 0 ? { avgObjSize: Math.floor(size / objects) } : {}),
      nindexes: collection ? collection.indexes.length + 1 : 0,
      ok: 1,
    };
  },
};

export const dbStats: Command = {
  fields: [],
  run({ db, catalog }) {
    const all = catalog.list(db);
    return {
      db,
      collections: all.length,
      objects: all.reduce((sum, collection) => sum + collection.count(), 0),
      dataSize: all.reduce((sum, collection) => sum + sizeOf(collection), 0),
      indexes: all.reduce((sum, collection) => sum + collection.indexes.length + 1, 0),
      ok: 1,
    };
  },
};
