import { decode, type Document, isDocument } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { badValue, notSupported, typeMismatch, unknownField } from '../errors.js';
import type { Cursors } from './cursors.js';
import type { Catalog } from '../store/catalog.js';
import type { Sql } from '../store/sqlite.js';

/** What a command runs with. */
export type Context = {
  db: string;
  body: Document;
  sequences: Map<string, Uint8Array[]>;
  catalog: Catalog;
  sql: Sql;
  cursors: Cursors;
  connectionId: number;
};

/** One command: the fields it knows, whether it writes, and what it does. A reply is a document or the bytes of one. */
export type Command = { fields: string[] | 'any'; writes?: boolean; run: (context: Context) => Document | Uint8Array };

/** Fields that any command may carry. */
const general = [
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
];

/** Refuses a command with a field it does not know, or one that asks for what this server has not. */
export const checkFields = (name: string, command: Command, body: Document): void => {
  for (const field of Object.keys(body)) {
    if (command.fields === 'any') break;
    if (field === 'collation' && isSimple(body.collation)) continue;
    if (field === 'collation') throw notSupported('collation');
    if (field === name || general.includes(field) || command.fields.includes(field)) continue;
    throw unknownField(name, field);
  }
  const level = isDocument(body.readConcern) ? body.readConcern.level : undefined;
  if (level !== undefined && !['local', 'available', 'majority', 'linearizable'].includes(String(level)))
    throw notSupported(`the read concern '${String(level)}'`);
};

export const isSimple = (collation: unknown): boolean =>
  collation === undefined ||
  (isDocument(collation) && (Object.keys(collation).length === 0 || collation.locale === 'simple'));

export const collectionName = (body: Document, command: string): string => {
  const name = body[command];
  if (typeof name !== 'string' || name === '') throw typeMismatch(`collection name has invalid type ${typeof name}`);
  return name;
};

export const integer = (body: Document, field: string): number | undefined => {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (!isNumber(value) || !Number.isInteger(toDouble(value)))
    throw typeMismatch(`field '${field}' must be a whole number`);
  return toDouble(value);
};

/** A whole number that is not negative. */
export const count = (body: Document, field: string): number | undefined => {
  const value = integer(body, field);
  if (value !== undefined && value < 0)
    throw badValue(`BSON field '${field}' value must be >= 0, actual value '${value}'`);
  return value;
};

export const flag = (body: Document, field: string): boolean =>
  body[field] === true || (isNumber(body[field]) && toDouble(body[field]) !== 0);

export const documentField = (body: Document, field: string): Document => {
  const value = body[field] ?? {};
  if (!isDocument(value)) throw typeMismatch(`field '${field}' must be an object`);
  return value;
};

/** The statements of a write command: in its body, or as a sequence of their own. One with a field that is not `known` fails the command. */
export const statements = (
  { body, sequences }: Context,
  command: string,
  field: string,
  known: string[],
): Document[] => {
  const inBody = body[field];
  const list = Array.isArray(inBody) ? inBody : sequences.get(field)?.map(decode);
  if (!list || !list.every(isDocument)) throw badValue(`the field '${field}' must be an array of objects`);
  for (const statement of list) {
    const unknown = Object.keys(statement).find((name) => !known.includes(name));
    if (unknown !== undefined) throw unknownField(`${command}.${field}`, unknown);
    if (!isSimple(statement.collation)) throw notSupported('collation');
  }
  if (list.length === 0 || list.length > 100_000)
    throw badValue(`Write batch sizes must be between 1 and 100000. Got ${list.length} operations.`);
  return list;
};
