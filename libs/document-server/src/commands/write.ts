import { ObjectId, serialize } from 'bson';
import { type Doc } from '../bson/paths.js';
import { badValue, failedToParse, MongoError, notSupported } from '../errors.js';
import { type Collection, decodeExact, type Row } from '../store/collection.js';
import { findRows } from '../store/finder.js';
import { matcher, parseSort } from '../store/matching.js';
import { projector } from '../store/projection.js';
import { matchedPosition, readArrayFilters } from '../store/update-paths.js';
import { applyUpdate, isReplacement, seedOf } from '../store/updater.js';
import { type Command, reply } from './command.js';
import { checkOptions, docOf } from './options.js';

/** Runs one statement after another; an ordered list stops at the first that fails, and says which. */
function each(list: unknown, ordered: boolean, work: (item: Doc, position: number) => void): Doc[] {
  const writeErrors: Doc[] = [];
  for (const [index, item] of (list as Doc[]).entries()) {
    try {
      work(item, index);
    } catch (error) {
      if (!(error instanceof MongoError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.more });
      if (ordered) break;
    }
  }
  return writeErrors;
}

const withErrors = (fields: Doc, writeErrors: Doc[]) =>
  reply({ ...fields, ...(writeErrors.length && { writeErrors }) });

export const insert: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['insert', 'documents', 'ordered', 'bypassDocumentValidation']);
  const collection = catalog.ensure(db, String(body['insert']));
  let n = 0;
  const errors = each(body['documents'], body['ordered'] !== false, (document) => {
    collection.insert(document);
    n++;
  });
  return withErrors({ n }, errors);
};

export const remove: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['delete', 'deletes', 'ordered', 'let']);
  const collection = catalog.find(db, String(body['delete']));
  let n = 0;
  const errors = each(body['deletes'], body['ordered'] !== false, (statement) => {
    checkOptions(statement, ['q', 'limit', 'hint']);
    const rows = collection
      ? findRows(collection, { filter: docOf(statement['q']), limit: Number(statement['limit']) })
      : [];
    for (const row of rows) collection!.remove(row);
    n += rows.length;
  });
  return withErrors({ n }, errors);
};

export const update: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['update', 'updates', 'ordered', 'bypassDocumentValidation', 'let']);
  const collection = catalog.ensure(db, String(body['update']));
  let [n, nModified] = [0, 0];
  const upserted: Doc[] = [];
  const errors = each(body['updates'], body['ordered'] !== false, (statement, index) => {
    checkOptions(statement, ['q', 'u', 'upsert', 'multi', 'arrayFilters', 'hint', 'sort']);
    const change = changeOf(statement);
    if (statement['multi'] && change.replaces)
      throw failedToParse('multi update is not supported for replacement-style update');
    const rows = findRows(collection, {
      filter: change.filter,
      sort: parseSort(docOf(statement['sort'])),
      limit: statement['multi'] ? 0 : 1,
    });
    if (rows.length === 0 && statement['upsert']) {
      upserted.push({ index, _id: upsert(collection, change)['_id'] });
      n++;
    }
    // All are worked out and stored one by one inside the command's savepoint: an error takes back the statement.
    for (const row of rows) if (collection.replace(row, change.apply(decodeExact(row.bytes)))) nModified++;
    n += rows.length;
  });
  return withErrors({ n, nModified, ...(upserted.length && { upserted }) }, errors);
};

export const findAndModify: Command = ({ catalog, db, body }) => {
  checkOptions(body, [
    'findAndModify',
    'findandmodify',
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'bypassDocumentValidation',
    'hint',
    'let',
  ]);
  const collection = catalog.ensure(db, String(body['findAndModify'] ?? body['findandmodify']));
  const project = projector(docOf(body['fields'])) ?? ((document: Doc) => document);
  if (Boolean(body['remove']) === (body['update'] !== undefined))
    throw failedToParse('Either an update or remove=true must be specified');
  const filter = docOf(body['query']);
  const [row] = findRows(collection, { filter, sort: parseSort(docOf(body['sort'])), limit: 1 });
  if (body['remove']) {
    if (row) collection.remove(row);
    return reply({ lastErrorObject: { n: row ? 1 : 0 }, value: row ? project(decodeExact(row.bytes)) : null });
  }
  const change = changeOf({ q: filter, u: body['update'], arrayFilters: body['arrayFilters'] });
  if (!row)
    return body['upsert']
      ? upsertedReply(upsert(collection, change), body['new'] === true, project)
      : reply({ lastErrorObject: { n: 0, updatedExisting: false }, value: null });
  return reply({
    lastErrorObject: { n: 1, updatedExisting: true },
    value: project(modified(collection, row, change, body['new'] === true)),
  });
};

function upsertedReply(document: Doc, asNew: boolean, project: (document: Doc) => Doc) {
  return reply({
    lastErrorObject: { n: 1, updatedExisting: false, upserted: document['_id'] },
    value: asNew ? project(document) : null,
  });
}

function modified(collection: Collection, row: Row, change: Change, asNew: boolean): Doc {
  const before = decodeExact(row.bytes);
  const after = change.apply(before);
  collection.replace(row, after);
  return asNew ? after : before;
}

interface Change {
  filter: Doc;
  replaces: boolean;
  apply(document: Doc): Doc;
  seed(): Doc;
}

function changeOf(statement: Doc): Change {
  const filter = docOf(statement['q']);
  matcher(filter);
  const given = statement['u'] as Doc;
  if (Array.isArray(given)) throw notSupported('An update by a pipeline');
  const replaces = isReplacement(given);
  const filters = readArrayFilters(statement['arrayFilters'] as Doc[] | undefined);
  if (replaces && filters.size) throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  const unused = [...filters.keys()].find(
    (name) => !JSON.stringify(Object.values(given).map((part) => Object.keys(part as Doc))).includes(`$[${name}]`),
  );
  if (unused) throw failedToParse(`The array filter for identifier '${unused}' was not used in the update`);
  const positions = { matched: matchedPosition(filter), filters };
  return {
    filter,
    replaces,
    apply: (document) => (replaces ? withId(document['_id'], given) : applyUpdate(document, given, positions)),
    seed: () =>
      replaces
        ? withId(given['_id'] ?? seedOf(filter)['_id'], given)
        : applyUpdate(seedOf(filter), given, positions, true),
  };
}

function withId(id: unknown, document: Doc): Doc {
  if (
    '_id' in document &&
    id !== undefined &&
    !serialize({ id: document['_id'] }).every((byte, at) => byte === serialize({ id })[at])
  )
    throw new MongoError(
      66,
      'ImmutableField',
      "After applying the update, the (immutable) field '_id' was found to have been altered",
    );
  const { _id, ...rest } = document;
  return id === undefined && _id === undefined ? rest : { _id: id ?? _id, ...rest };
}

function upsert(collection: Collection, change: Change): Doc {
  const { _id, ...rest } = change.seed();
  if (Array.isArray(_id)) throw badValue("can't use an array for _id");
  const document = { _id: _id === undefined ? new ObjectId() : _id, ...rest };
  collection.insert(document);
  return document;
}
