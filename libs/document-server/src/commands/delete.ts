import type { Document } from '../bson/document.js';
import { MongoError } from '../errors.js';
import { select } from '../store/query.js';
import type { Collection } from '../store/collection.js';
import { collectionName, type Command, documentField, flag, integer, statements } from './command.js';
import { checkHint } from './hint.js';
import { writeError } from './write-error.js';

export const remove: Command = {
  fields: ['deletes', 'ordered'],
  writes: true,
  run(context) {
    const { db, body, catalog } = context;
    const collection = catalog.find(db, collectionName(body, 'delete'));
    const writeErrors: Document[] = [];
    let n = 0;
    for (const [i, statement] of statements(context, 'delete', 'deletes', [
      'q',
      'limit',
      'collation',
      'hint',
    ]).entries()) {
      try {
        n += removeMatching(collection, statement);
      } catch (error) {
        if (!(error instanceof MongoError)) throw error;
        writeErrors.push(writeError(i, error));
        if (body.ordered === undefined || flag(body, 'ordered')) break;
      }
    }
    return { n, ...(writeErrors.length > 0 ? { writeErrors } : {}), ok: 1 };
  },
};

const removeMatching = (collection: Collection | undefined, statement: Document): number => {
  const limit = integer(statement, 'limit');
  if (limit !== 0 && limit !== 1)
    throw new MongoError(9, 'FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
  const found = [...select(collection, { filter: documentField(statement, 'q'), limit })];
  checkHint(collection, statement.hint);
  for (const stored of found) collection!.remove(stored);
  return found.length;
};
