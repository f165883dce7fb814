import { aggregate } from './aggregate.js';
import { collStats, create, dbStats, drop, dropDatabase, listCollections, listDatabases } from './collections.js';
import type { Command } from './command.js';
import { remove } from './delete.js';
import { count, distinct } from './count-distinct.js';
import { find } from './find.js';
import { findAndModify } from './find-and-modify.js';
import { update } from './update.js';
import { getMore, killCursors } from './get-more.js';
import { buildInfo, connectionStatus, getParameter, hello, serverStatus } from './hello.js';
import { createIndexes, dropIndexes, listIndexes } from './indexes.js';
import { insert } from './insert.js';
import { endSessions, killSessions, ping, refreshSessions } from './session.js';

/** All that this server answers; the sign-in commands are the connection's own. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    hello, isMaster: hello, ismaster: hello, ping, buildInfo, buildinfo: buildInfo, getParameter, connectionStatus, serverStatus,
    insert, find, getMore, killCursors, update, delete: remove, findAndModify, findandmodify: findAndModify, aggregate, count, distinct,
    createIndexes, listIndexes, dropIndexes, create, drop, dropDatabase, listCollections, listDatabases, collStats, dbStats,
    endSessions, refreshSessions, killSessions,
  }),
); // prettier-ignore

/** What a client may send before it has signed in. */
export const open: ReadonlySet<string> = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'saslStart',
  'saslContinue',
  'ping',
  'buildInfo',
  'buildinfo',
  'endSessions',
]);
