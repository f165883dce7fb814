import { Long } from 'bson';
import { maxDocumentSize } from '../store/collection.js';
import { maxMessageSize } from '../wire/message.js';
import type { Command } from './command.js';

/** A standalone server of MongoDB 7: no replica set, so that drivers send no retryable writes. */
export const hello: Command = {
  // Drivers add what later servers may understand.
  fields: 'any',
  run: ({ body, connectionId }) => ({
    ...(body.hello === undefined ? { ismaster: true, helloOk: true } : { isWritablePrimary: true }),
    maxBsonObjectSize: maxDocumentSize,
    maxMessageSizeBytes: maxMessageSize,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ...(body.saslSupportedMechs === undefined ? {} : { saslSupportedMechs: ['SCRAM-SHA-256'] }),
    ok: 1,
  }),
};

export const version = '7.0.0';

export const buildInfo: Command = {
  fields: ['buildInfo', 'buildinfo'],
  run: () => ({
    version,
    versionArray: [7, 0, 0, 0],
    gitVersion: 'digital-customs-document-server',
    modules: [],
    bits: 64,
    debug: false,
    maxBsonObjectSize: maxDocumentSize,
    storageEngines: ['sqlite'],
    ok: 1,
  }),
};

export const getParameter: Command = {
  fields: ['featureCompatibilityVersion', 'allParameters'],
  run: () => ({ featureCompatibilityVersion: { version: '7.0' }, ok: 1 }),
};

export const connectionStatus: Command = {
  fields: ['showPrivileges'],
  run: () => ({
    authInfo: {
      authenticatedUsers: [{ user: 'digital-customs', db: 'admin' }],
      authenticatedUserRoles: [{ role: 'root', db: 'admin' }],
    },
    ok: 1,
  }),
};

export const serverStatus: Command = {
  fields: ['repl', 'metrics', 'locks', 'recordStats'],
  run: ({ cursors }) => ({
    host: '127.0.0.1',
    version,
    process: 'document-server',
    pid: Long.fromNumber(process.pid),
    uptime: process.uptime(),
    localTime: new Date(),
    mem: { bits: 64, resident: Math.round(process.memoryUsage.rss() / 2 ** 20) },
    metrics: { cursor: { open: { total: cursors.size } } },
    storageEngine: { name: 'sqlite', persistent: true },
    ok: 1,
  }),
};
