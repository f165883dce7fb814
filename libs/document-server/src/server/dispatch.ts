import { BSONError } from 'bson';
import { type Document, encode } from '../bson/document.js';
import { checkFields, type Command, type Context } from '../commands/command.js';
import type { Cursors } from '../commands/cursors.js';
import { commands, open } from '../commands/registry.js';
import { badValue, MongoError } from '../errors.js';
import type { Database } from '../store/database.js';
import { isDamage } from '../store/sqlite.js';
import type { WriteQueue } from '../store/write-queue.js';
import type { Request } from '../wire/message.js';
import type { SignIn } from './sign-in.js';

export type Shared = { database: Database; writes: WriteQueue; cursors: Cursors };

/** Runs one request and answers it, with an error as MongoDB words it if need be. Never rejects. */
export const dispatch = async (
  shared: Shared,
  request: Request,
  signIn: SignIn,
  connectionId: number,
): Promise<Uint8Array> => {
  try {
    const reply = await run(shared, request, signIn, connectionId);
    return reply instanceof Uint8Array ? reply : encode(reply);
  } catch (error) {
    return encode(describe(error, shared.database.file));
  }
};

const run = (
  shared: Shared,
  { body, sequences }: Request,
  signIn: SignIn,
  connectionId: number,
): Promise<Document | Uint8Array> | Document | Uint8Array => {
  const name = Object.keys(body)[0] ?? '';
  if (name === 'saslStart') return signIn.start(body);
  if (name === 'saslContinue') return signIn.continue(body);
  const command = commands.get(name);
  if (!signIn.done && !open.has(name))
    throw new MongoError(13, 'Unauthorized', `Command ${name} requires authentication`);
  if (!command) throw new MongoError(59, 'CommandNotFound', `no such command: '${name}'`);
  refuseTransactions(body);
  checkFields(name, command, body);
  const db = databaseName(body);
  const context: Context = {
    db,
    body,
    sequences,
    connectionId,
    catalog: shared.database.catalog,
    sql: shared.database.sql,
    cursors: shared.cursors,
  };
  if (body.hello !== undefined || name.toLowerCase() === 'ismaster')
    return { ...(command.run(context) as Document), ...signIn.speculate(body.speculativeAuthenticate) };
  return command.writes ? shared.writes.submit(() => runWrite(command, context)) : command.run(context);
};

const runWrite = (command: Command, context: Context): Document | Uint8Array => command.run(context);

const databaseName = (body: Document): string => {
  const db = body.$db;
  if (typeof db !== 'string' || db === '' || /[/\\. "$\0]/.test(db))
    throw new MongoError(73, 'InvalidNamespace', `Invalid database name: '${String(db)}'`);
  return db;
};

const refuseTransactions = (body: Document): void => {
  if (body.startTransaction !== undefined || body.autocommit !== undefined || body.txnNumber !== undefined)
    throw new MongoError(
      20,
      'IllegalOperation',
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
};

const describe = (error: unknown, file: string): Document => {
  if (error instanceof MongoError)
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.more };
  if (error instanceof BSONError) return describe(badValue(`Invalid BSON: ${error.message}`), file);
  const message = error instanceof Error ? error.message : String(error);
  if (isDamage(error))
    return {
      ok: 0,
      errmsg: `The data file ${file} is damaged (${message}). Stop, and restore the last backup with: npm run restore -- FILE`,
      code: 318,
      codeName: 'DataCorruptionDetected',
    };
  return { ok: 0, errmsg: message, code: 8, codeName: 'UnknownError' };
};
