import { MongoError } from '../errors.js';
import type { Reply } from './reply.js';

/** An error as a reply; what is not MongoDB's kind of error is an internal one. */
export function failure(error: unknown): Reply {
  if (error instanceof MongoError)
    return { fields: { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.more } };
  return {
    fields: {
      ok: 0,
      errmsg: error instanceof Error ? error.message : String(error),
      code: 1,
      codeName: 'InternalError',
    },
  };
}
