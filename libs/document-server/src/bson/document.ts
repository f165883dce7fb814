import { deserialize, serialize } from 'bson';
import { tooLarge } from '../errors.js';

/** A document as the server handles it: numbers keep their BSON type (Int32, Long, Double, Decimal128), regular expressions their source. */
export type Document = Record<string, unknown>;

const exact = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

/** Decodes without losing any type, so that a document encoded again has the same bytes. */
export const decode = (bytes: Uint8Array): Document => deserialize(bytes, exact);

/** Decodes to plain JavaScript values, for the expressions of an aggregation. */
export const decodePlain = (bytes: Uint8Array): Document => deserialize(bytes);

/** MongoDB's limit for a document it makes itself, such as an answer: 16 kB above that for one it stores. */
const maxEncodedSize = 16 * 1024 * 1024 + 16 * 1024;

const beyondBuffer = new Set<unknown>(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);

/** Throws BSONObjectTooLarge (10334) above that limit. bson's own buffer ends little behind it, and what it writes beyond is lost. */
export const encode = (document: Document): Uint8Array => {
  let bytes: Uint8Array;
  try {
    bytes = serialize(document, { ignoreUndefined: false });
  } catch (error) {
    if (beyondBuffer.has((error as { code?: unknown }).code)) throw tooLarge();
    throw error;
  }
  if (bytes.length > maxEncodedSize) throw tooLarge(bytes.length);
  return bytes;
};

/** A plain embedded document: no array, no date, no BSON value class. */
export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp) &&
  !('_bsontype' in value);

/** A copy that shares no document or array with the original; values that never change in place are shared. */
export const copy = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (!isDocument(value)) return value;
  const result: Document = {};
  for (const key of Object.keys(value)) setOwn(result, key, copy(value[key]));
  return result as T;
};

/** Sets a field whatever its name is: `__proto__` too is only a name here. */
export const setOwn = (document: Document, name: string, value: unknown): void => {
  if (name === '__proto__')
    Object.defineProperty(document, name, { value, enumerable: true, writable: true, configurable: true });
  else document[name] = value;
};

export const hasOwn = (document: object, name: string): boolean => Object.prototype.hasOwnProperty.call(document, name);
