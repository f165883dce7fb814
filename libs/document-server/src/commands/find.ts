import { encode } from '../bson/document.js';
import { badValue } from '../errors.js';
import { compileProjection } from '../query/projection.js';
import { parseSort } from '../query/sort.js';
import { compileFilter } from '../query/matcher.js';
import { select, selectsById } from '../store/query.js';
import type { StoredDocument } from '../store/stored-document.js';
import { collectionName, type Command, count, documentField, flag, integer } from './command.js';
import { checkHint } from './hint.js';

export const find: Command = {
  fields: [
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'allowDiskUse',
    'noCursorTimeout',
    'let',
    'allowPartialResults',
    'tailable',
    'awaitData',
    'returnKey',
    'showRecordId',
    'max',
    'min',
    'oplogReplay',
    'readOnce',
  ],
  run({ db, body, catalog, cursors }) {
    for (const option of ['tailable', 'awaitData', 'returnKey', 'showRecordId'])
      if (flag(body, option))
        throw badValue(`the find option '${option}' is not supported by the embedded document server`);
    for (const option of ['max', 'min'])
      if (body[option] !== undefined)
        throw badValue(`the find option '${option}' is not supported by the embedded document server`);
    const collection = catalog.find(db, collectionName(body, 'find'));
    const filter = documentField(body, 'filter');
    const limit = integer(body, 'limit') ?? 0;
    const results = project(
      select(collection, {
        filter,
        sort: parseSort(body.sort),
        skip: count(body, 'skip'),
        limit: Math.abs(limit),
        matches: selectsById(filter) ? () => true : compileFilter(filter, documentField(body, 'let')),
      }),
      body.projection,
      filter,
    );
    checkHint(collection, body.hint);
    return cursors.first(
      `${db}.${collectionName(body, 'find')}`,
      results,
      count(body, 'batchSize'),
      flag(body, 'singleBatch') || limit < 0,
    );
  },
};

/** Without a projection the stored bytes are the answer. */
const project = (
  found: Iterable<StoredDocument>,
  projection: unknown,
  filter: Record<string, unknown>,
): Iterable<Uint8Array> => {
  const apply = compileProjection(projection, filter);
  return map(found, apply ? (stored) => encode(apply(stored.document)) : (stored) => stored.bytes);
};

function* map<A, B>(items: Iterable<A>, change: (item: A) => B): Generator<B> {
  for (const item of items) yield change(item);
}
