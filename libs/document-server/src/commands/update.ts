import { type Document, encode } from '../bson/document.js';
import { badValue, failedToParse, MongoError } from '../errors.js';
import type { Catalog } from '../store/catalog.js';
import type { Collection } from '../store/collection.js';
import { select } from '../store/query.js';
import type { StoredDocument } from '../store/stored-document.js';
import { compileUpdate, type Update } from '../update/compile-update.js';
import { upsertDocument } from '../update/upsert.js';
import { collectionName, type Command, type Context, documentField, flag, statements } from './command.js';
import { checkHint } from './hint.js';
import { undoable } from './undoable.js';
import { writeError } from './write-error.js';
import { parseSort } from '../query/sort.js';

const fields = ['q', 'u', 'upsert', 'multi', 'arrayFilters', 'hint', 'collation', 'sort'];

export const update: Command = {
  fields: ['updates', 'ordered', 'bypassDocumentValidation'],
  writes: true,
  run(context) {
    const { body } = context;
    const name = collectionName(body, 'update');
    const upserted: Document[] = [];
    const writeErrors: Document[] = [];
    let [n, nModified] = [0, 0];
    for (const [i, statement] of statements(context, 'update', 'updates', fields).entries()) {
      try {
        const done = undoable(context, () => runStatement(context, name, statement));
        n += done.n;
        nModified += done.nModified;
        if (done.upserted) upserted.push({ index: i, _id: done.upserted._id });
      } catch (error) {
        if (!(error instanceof MongoError)) throw error;
        writeErrors.push(writeError(i, error));
        if (body.ordered === undefined || flag(body, 'ordered')) break;
      }
    }
    return {
      n,
      nModified,
      ...(upserted.length > 0 ? { upserted } : {}),
      ...(writeErrors.length > 0 ? { writeErrors } : {}),
      ok: 1,
    };
  },
};

type Done = { n: number; nModified: number; upserted?: Document };

const runStatement = ({ db, catalog }: Context, name: string, statement: Document): Done => {
  const filter = documentField(statement, 'q');
  const multi = flag(statement, 'multi');
  const change = compileUpdate(statement.u, filter, statement.arrayFilters);
  if (multi && change.replaces) throw failedToParse('multi update is not supported for replacement-style update');
  if (multi && statement.sort !== undefined) throw failedToParse(`Cannot specify sort with multi=true`);
  const collection = catalog.find(db, name);
  checkHint(collection, statement.hint);
  const found = [...select(collection, { filter, sort: parseSort(statement.sort), limit: multi ? 0 : 1 })];
  if (found.length === 0 && flag(statement, 'upsert'))
    return { n: 1, nModified: 0, upserted: insertUpsert(catalog, db, name, filter, change) };
  let nModified = 0;
  for (const stored of found) if (changeOne(collection!, stored, change)) nModified++;
  return { n: found.length, nModified };
};

/** Applies an update to one stored document; undefined when it changes nothing. */
export const changeOne = (collection: Collection, stored: StoredDocument, change: Update): Document | undefined => {
  const after = change.apply(stored.document);
  if (Buffer.compare(encode(after), stored.bytes) === 0) return undefined;
  collection.replace(stored, after);
  return after;
};

export const insertUpsert = (
  catalog: Catalog,
  db: string,
  name: string,
  filter: Document,
  change: Update,
): Document => {
  const document = upsertDocument(filter, change);
  for (const key of Object.keys(document))
    if (key.startsWith('$')) throw badValue(`The field '${key}' is not valid for storage.`);
  catalog.ensure(db, name).insert(document);
  return document;
};
