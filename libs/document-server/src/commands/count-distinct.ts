import { encode } from '../bson/document.js';
import { compareValues } from '../bson/order.js';
import { parsePath, valuesAt } from '../bson/paths.js';
import { MongoError, typeMismatch } from '../errors.js';
import { sizeOf } from '../query/size-of.js';
import { select } from '../store/query.js';
import { collectionName, type Command, count as wholeCount, documentField, integer } from './command.js';
import { checkHint } from './hint.js';

export const count: Command = {
  fields: ['query', 'limit', 'skip', 'hint', 'fields'],
  run({ db, body, catalog }) {
    const collection = catalog.find(db, collectionName(body, 'count'));
    checkHint(collection, body.hint);
    const filter = documentField(body, 'query');
    const [skip, limit] = [wholeCount(body, 'skip') ?? 0, Math.abs(integer(body, 'limit') ?? 0)];
    if (Object.keys(filter).length === 0) {
      const rest = Math.max(0, (collection?.count() ?? 0) - skip);
      return { n: limit > 0 ? Math.min(limit, rest) : rest, ok: 1 };
    }
    return { n: sizeOf(select(collection, { filter, skip, limit })), ok: 1 };
  },
};

export const distinct: Command = {
  fields: ['key', 'query', 'hint'],
  run({ db, body, catalog }) {
    const collection = catalog.find(db, collectionName(body, 'distinct'));
    checkHint(collection, body.hint);
    if (typeof body.key !== 'string') throw typeMismatch(`field 'key' must be a string`);
    const path = parsePath(body.key);
    const values: unknown[] = [];
    for (const stored of select(collection, { filter: documentField(body, 'query') }))
      for (const found of valuesAt(stored.document, path)) values.push(...(Array.isArray(found) ? found : [found]));
    const sorted = values.filter((value) => value !== undefined).sort(compareValues);
    const different = sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0);
    try {
      return encode({ values: different, ok: 1 });
    } catch (error) {
      if (error instanceof MongoError && error.code === 10334)
        throw new MongoError(17217, 'Location17217', 'distinct too big, 16mb cap');
      throw error;
    }
  },
};
