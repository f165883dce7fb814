import type { Document } from '../bson/document.js';
import type { MongoError } from '../errors.js';

/** One failed statement of a write command, by its place in it. */
export const writeError = (index: number, error: MongoError): Document => ({
  index,
  code: error.code,
  errmsg: error.message,
  ...error.more,
});
