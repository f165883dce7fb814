import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Double } from 'bson';
import fc from 'fast-check';
import type { Document } from '../bson/document.js';
import { compareValues } from '../bson/order.js';
import { compileFilter } from '../query/matcher.js';
import { parseSort, sortBy } from '../query/sort.js';
import type { Collection } from './collection.js';
import { type Database, openDatabase } from './database.js';
import { parseIndex } from './index-definition.js';
import { planQuery } from './planner.js';
import { select } from './query.js';
import { StoredDocument } from './stored-document.js';

const folder = mkdtempSync(join(tmpdir(), 'planner-'));
let database: Database;
let made = 0;

beforeAll(() => (database = openDatabase(folder)));
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const collectionWith = (documents: Document[], ...indexes: Document[]): Collection => {
  const collection = database.catalog.ensure('db', `c${++made}`);
  for (const index of indexes)
    database.catalog.addIndex(collection, parseIndex({ name: JSON.stringify(index), ...index }));
  for (const document of documents) collection.insert(document);
  return collection;
};

const indexOf = (collection: Collection, filter: Document, sort: Document = {}): unknown => {
  const plan = planQuery(collection, filter, parseSort(sort));
  return plan.kind === 'scan'
    ? 'scan'
    : {
        fields: plan.index?.definition.fields.map(({ name }) => name).join() ?? '_id',
        sorted: plan.sorted,
        backward: plan.backward,
      };
};

describe('the planner', () => {
  const abc = () =>
    collectionWith(
      [{ _id: 1, a: 1, b: 1 }],
      { key: { a: 1 } },
      { key: { a: 1, b: -1 } },
      { key: { c: 1 }, sparse: true },
      { key: { d: 1 }, partialFilterExpression: { on: true } },
    );

  it('takes the index with the most equalities', () => {
    expect(indexOf(abc(), { a: 1, b: 1 })).toMatchObject({ fields: 'a,b' });
  });

  it('takes a range behind an equality', () => {
    expect(indexOf(abc(), { a: 1, b: { $gt: 0 } })).toMatchObject({ fields: 'a,b' });
  });

  it('takes an index for its order, forward and backward', () => {
    expect(indexOf(abc(), { a: 1 }, { b: -1 })).toEqual({ fields: 'a,b', sorted: true, backward: false });
    expect(indexOf(abc(), { a: 1 }, { b: 1 })).toEqual({ fields: 'a,b', sorted: true, backward: true });
    expect(indexOf(abc(), {}, { a: -1, b: 1 })).toEqual({ fields: 'a,b', sorted: true, backward: true });
  });

  it('does not take an index for an order it has not', () => {
    expect(indexOf(abc(), {}, { a: 1, b: 1 })).toBe('scan');
    expect(indexOf(abc(), {}, { b: 1 })).toBe('scan');
  });

  it('takes _id for its ranges and its order', () => {
    expect(indexOf(abc(), { _id: { $gt: 5 } }, { _id: -1 })).toEqual({ fields: '_id', sorted: true, backward: true });
  });

  it('takes a sparse index only for a filter that no missing field meets', () => {
    expect(indexOf(abc(), { c: 1 })).toMatchObject({ fields: 'c' });
    expect(indexOf(abc(), { c: null })).toBe('scan');
    expect(indexOf(abc(), {}, { c: 1 })).toBe('scan');
  });

  it('takes a partial index only for a filter that implies its own', () => {
    expect(indexOf(abc(), { d: 1, on: true })).toMatchObject({ fields: 'd' });
    expect(indexOf(abc(), { d: 1 })).toBe('scan');
    expect(indexOf(abc(), { d: 1, on: false })).toBe('scan');
  });

  it('does not take an index on arrays for its order', () => {
    const collection = collectionWith(
      [
        { _id: 1, a: [1, 5] },
        { _id: 2, a: 3 },
      ],
      { key: { a: 1 } },
    );
    expect(indexOf(collection, {}, { a: 1 })).toBe('scan');
  });

  it('lets two elements of one array meet the two ends of a range', () => {
    const collection = collectionWith(
      [
        { _id: 1, a: [0, 10] },
        { _id: 2, a: 3 },
        { _id: 3, a: [1, 2] },
      ],
      { key: { a: 1 } },
    );
    const filter = { a: { $gt: 2, $lt: 5 } };
    expect(indexOf(collection, filter)).toMatchObject({ fields: 'a' });
    expect([...select(collection, { filter })].map(({ document }) => Number(document._id)).sort()).toEqual([1, 2]);
  });

  it('finds by a range in a descending index, with each of its ends in and out', () => {
    const collection = collectionWith(
      [1, 2, 3, 4].map((n) => ({ _id: n, a: n })),
      { key: { a: -1 } },
    );
    const found = (a: Document) =>
      [...select(collection, { filter: { a }, sort: parseSort({ a: -1 }) })].map(({ document }) =>
        Number(document._id),
      );
    expect([
      found({ $gt: 1, $lt: 4 }),
      found({ $gte: 2, $lte: 3 }),
      found({ $gt: 2 }),
      found({ $gte: 2 }),
      found({ $lt: 3 }),
      found({ $lte: 3 }),
    ]).toEqual([
      [3, 2],
      [3, 2],
      [4, 3],
      [4, 3, 2],
      [2, 1],
      [3, 2, 1],
    ]);
  });

  it('stops reading when the limit is reached', () => {
    const collection = collectionWith(
      Array.from({ length: 300 }, (_, i) => ({ _id: i, a: i })),
      { key: { a: 1 } },
    );
    let looked = 0;
    const rows = [
      ...select(collection, {
        filter: { a: { $gte: 0 } },
        sort: parseSort({ a: -1 }),
        limit: 5,
        matches: () => ++looked > 0,
      }),
    ];
    expect([rows.map(({ document }) => compareValues(document._id, 294) > 0), looked]).toEqual([
      [true, true, true, true, true],
      5,
    ]);
  });
});

const scalar = fc.constantFrom<unknown>(0, 1, 2, 1.5, 'a', 'b', null, true, new Double(NaN));
const field = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
const document = fc.record(
  { a: field, b: field, c: fc.record({ d: field }, { requiredKeys: [] }) },
  { requiredKeys: [] },
);
const condition = fc.oneof(
  scalar,
  fc.record({ $gt: scalar }), fc.record({ $gte: scalar, $lt: scalar }), fc.record({ $lte: scalar }), fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $ne: scalar }), fc.record({ $exists: fc.boolean() }), fc.array(scalar, { maxLength: 2 }).map((list) => ({ $eq: list })),
); // prettier-ignore
const filter = fc.record({ a: condition, b: condition, 'c.d': condition }, { requiredKeys: [] });
const way = fc.constantFrom(1, -1);
const sort = fc.oneof(
  fc.constant({}),
  fc.record({ a: way }),
  fc.record({ b: way }),
  fc.tuple(way, way).map(([a, b]) => ({ a, b })),
  fc.record({ 'c.d': way }),
);
const index = fc.constantFrom<Document>(
  { key: { a: 1 } },
  { key: { a: -1 } },
  { key: { a: 1, 'c.d': -1 } },
  { key: { 'c.d': 1 } },
  { key: { b: 1 }, sparse: true },
  { key: { a: 1 }, partialFilterExpression: { b: { $exists: true } } },
);

describe('a query with indexes', () => {
  it('finds what one without them finds, in the same order of values', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 8 }),
        filter,
        sort,
        fc.uniqueArray(index, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
        (documents, wanted, order, indexes) => {
          database.sql.exec('BEGIN');
          try {
            let collection: Collection;
            try {
              collection = collectionWith(
                documents.map((one, _id) => ({ _id, ...one })),
                ...indexes,
              );
            } catch (error) {
              return (error as { code: number }).code === 171;
            }
            const fields = parseSort(order);
            const matches = compileFilter(wanted);
            const all = documents.map((one, _id): Document => ({ _id, ...one })).filter(matches);
            const found = [...select(collection, { filter: wanted, sort: fields })].map(
              (stored: StoredDocument) => stored.document,
            );
            const ids = (list: Document[]) => list.map(({ _id }) => Number(_id)).sort((x, y) => x - y);
            const inOrder = sortBy(found, fields, (one) => one);
            return (
              JSON.stringify(ids(found)) === JSON.stringify(ids(all)) &&
              (fields.length === 0 || inOrder.every((one, i) => sameKeys(one, found[i]!, fields)))
            );
          } finally {
            database.sql.exec('ROLLBACK');
            database.catalog.load();
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Equal as far as the order goes: sorting them leaves either first. */
const sameKeys = (a: Document, b: Document, fields: ReturnType<typeof parseSort>): boolean =>
  a === b || (sortBy([a, b], fields, (one) => one)[0] === a && sortBy([b, a], fields, (one) => one)[0] === b);
