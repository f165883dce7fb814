import { type Document } from '../bson/document.js';
import { failedToParse } from '../errors.js';
import { compileProjection } from '../query/projection.js';
import { parseSort } from '../query/sort.js';
import { select } from '../store/query.js';
import { compileUpdate } from '../update/compile-update.js';
import { collectionName, type Command, documentField, flag } from './command.js';
import { checkHint } from './hint.js';
import { changeOne, insertUpsert } from './update.js';

export const findAndModify: Command = {
  fields: [
    'findAndModify',
    'findandmodify',
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'bypassDocumentValidation',
    'arrayFilters',
    'hint',
  ],
  writes: true,
  run({ db, body, catalog }) {
    const name = collectionName(body, 'findAndModify' in body ? 'findAndModify' : 'findandmodify');
    const filter = documentField(body, 'query');
    const removes = flag(body, 'remove');
    if (removes && (body.update !== undefined || flag(body, 'new') || flag(body, 'upsert')))
      throw failedToParse(`Cannot specify both an update, 'new' or 'upsert' and remove=true`);
    if (!removes && body.update === undefined) throw failedToParse('Either an update or remove=true must be specified');
    const projection = compileProjection(body.fields, filter);
    const show = (document: Document | null) => (document && projection ? projection(document) : document);
    const change = removes ? undefined : compileUpdate(body.update, filter, body.arrayFilters);
    const collection = catalog.find(db, name);
    checkHint(collection, body.hint);
    const [stored] = select(collection, { filter, sort: parseSort(body.sort), limit: 1 });
    if (!change) {
      if (stored) collection!.remove(stored);
      return { lastErrorObject: { n: stored ? 1 : 0 }, value: show(stored?.document ?? null), ok: 1 };
    }
    if (stored) {
      const after = changeOne(collection!, stored, change) ?? stored.document;
      return {
        lastErrorObject: { n: 1, updatedExisting: true },
        value: show(flag(body, 'new') ? after : stored.document),
        ok: 1,
      };
    }
    if (!flag(body, 'upsert')) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 };
    const made = insertUpsert(catalog, db, name, filter, change);
    return {
      lastErrorObject: { n: 1, updatedExisting: false, upserted: made._id },
      value: flag(body, 'new') ? show(made) : null,
      ok: 1,
    };
  },
};
