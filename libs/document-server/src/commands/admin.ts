import { serialize } from 'bson';
import type { Doc } from '../bson/paths.js';
import { MongoError } from '../errors.js';
import type { Collection } from '../store/collection.js';
import { matcher } from '../store/matching.js';
import { type Command, reply } from './command.js';
import { checkOptions, docOf } from './options.js';

export const wireVersion = 21;
export const version = '7.0.0';

export const hello: Command = () =>
  reply({
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: wireVersion,
    readOnly: false,
  });

export const ping: Command = () => reply();
export const buildInfo: Command = () =>
  reply({
    version,
    versionArray: [7, 0, 0, 0],
    bits: 64,
    maxBsonObjectSize: 16 * 1024 * 1024,
    modules: [],
    storageEngines: ['sqlite'],
    embedded: 'digital-customs document server',
  });

export const serverStatus: Command = ({ catalog }) =>
  reply({
    host: '127.0.0.1',
    version,
    process: 'document-server',
    pid: process.pid,
    uptime: process.uptime(),
    localTime: new Date(),
    databases: catalog.databases().length,
    mem: { resident: Math.round(process.memoryUsage().rss / 1048576) },
  });

export const connectionStatus: Command = () =>
  reply({ authInfo: { authenticatedUsers: [{ user: 'digital-customs', db: 'admin' }], authenticatedUserRoles: [] } });

export const listDatabases: Command = ({ catalog, body }) => {
  checkOptions(body, ['listDatabases', 'nameOnly', 'filter', 'authorizedDatabases']);
  return reply({ databases: catalog.databases().map((name) => ({ name, sizeOnDisk: 0, empty: false })), totalSize: 0 });
};

export const listCollections: Command = ({ catalog, cursors, db, body }) => {
  checkOptions(body, ['listCollections', 'filter', 'nameOnly', 'cursor', 'authorizedCollections']);
  const filter = docOf(body['filter']);
  const matches = matcher(filter);
  const entries = catalog.names(db).map((name) => ({
    name,
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  }));
  return cursors.start(
    `${db}.$cmd.listCollections`,
    entries.filter((entry) => matches(entry)).map((entry) => serialize(entry)),
    Infinity,
    true,
  );
};

export const create: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['create']);
  const name = String(body['create']);
  if (catalog.find(db, name)) throw new MongoError(48, 'NamespaceExists', `Collection ${db}.${name} already exists.`);
  catalog.create(db, name);
  return reply();
};

export const drop: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['drop']);
  catalog.drop(db, String(body['drop']));
  return reply({ ns: `${db}.${String(body['drop'])}` });
};

export const dropDatabase: Command = ({ catalog, db }) => {
  for (const name of catalog.names(db)) catalog.drop(db, name);
  return reply({ dropped: db });
};

export const createIndexes: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['createIndexes', 'indexes', 'commitQuorum', 'ignoreUnknownIndexOptions']);
  const isNew = !catalog.find(db, String(body['createIndexes']));
  const collection = catalog.ensure(db, String(body['createIndexes']));
  const numIndexesBefore = collection.indexes.length;
  for (const spec of body['indexes'] as Doc[]) catalog.createIndex(collection, spec);
  return reply({ numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically: isNew });
};

export const listIndexes: Command = ({ catalog, cursors, db, body }) => {
  checkOptions(body, ['listIndexes', 'cursor']);
  const name = String(body['listIndexes']);
  const collection = catalog.find(db, name);
  if (!collection) throw new MongoError(26, 'NamespaceNotFound', `ns does not exist: ${db}.${name}`);
  return cursors.start(
    `${db}.${name}`,
    collection.indexes.map(({ spec: { unique, ...spec } }) =>
      serialize({ v: 2, ...spec, ...(unique && spec.name !== '_id_' && { unique }) }),
    ),
    Infinity,
    true,
  );
};

export const dropIndexes: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['dropIndexes', 'index']);
  const collection = catalog.find(db, String(body['dropIndexes']));
  if (!collection) throw new MongoError(26, 'NamespaceNotFound', 'ns not found');
  const nIndexesWas = collection.indexes.length;
  const wanted = body['index'];
  const names =
    wanted === '*'
      ? collection.indexes.slice(1).map(({ spec }) => spec.name)
      : [wanted].flat().map((name) => (typeof name === 'string' ? name : nameOf(collection, name as Doc)));
  for (const name of names)
    if (!catalog.dropIndex(collection, name))
      throw new MongoError(27, 'IndexNotFound', `index not found with name [${name}]`);
  return reply({ nIndexesWas });
};

const nameOf = (collection: Collection, key: Doc) =>
  collection.indexes.find(({ spec }) => JSON.stringify(spec.key) === JSON.stringify(key))?.spec.name ??
  JSON.stringify(key);

export const backup: Command = ({ database, body }) => {
  database.copyTo(String(body['backup']));
  return reply();
};
