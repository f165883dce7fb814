import { codeOf, useDocuments } from '../contract/harness.js';

describe('a partial index', () => {
  const { fresh } = useDocuments();

  it.each<[string, Record<string, unknown>]>([
    ['$ne', { a: { $ne: 5 } }],
    ['$nin', { a: { $nin: [5] } }],
    ['$not', { a: { $not: { $gt: 5 } } }],
    ['$exists: false', { a: { $exists: false } }],
    ['$size', { a: { $size: 1 } }],
    ['a regular expression', { a: /x/ }],
    ['$nor', { $nor: [{ a: 1 }] }],
    ['$ne inside $and', { $and: [{ a: { $ne: 5 } }] }],
  ])('is refused (67) for %s, and none is made', async (_, partialFilterExpression) => {
    const collection = await fresh([{ a: 1 }] as never);
    expect(await codeOf(collection.createIndex({ b: 1 }, { partialFilterExpression }))).toBe(67);
    expect(await collection.indexes()).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['equality', { a: 3 }],
    ['$exists', { a: { $exists: true } }],
    ['a range', { a: { $gt: 2, $lte: 3 } }],
    ['$in', { a: { $in: [3, 4] } }],
    ['$type', { a: { $type: 'int' } }],
    ['$and and $or', { $or: [{ a: 3 }, { $and: [{ a: { $gt: 7 } }] }] }],
  ])('on %s hides no document from a query, not even one in an array', async (_, partialFilterExpression) => {
    const collection = await fresh([
      { _id: 1, a: [3, 5], b: 1 },
      { _id: 2, a: 3, b: 1 },
      { _id: 3, a: 9, b: 1 },
      { _id: 4, b: 1 },
    ]);
    await collection.createIndex({ b: 1, a: 1 }, { partialFilterExpression });
    const ids = async (filter: Record<string, unknown>) =>
      (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => Number(_id));
    expect([await ids({ b: 1, a: 3 }), await ids({ b: 1 }), await ids({ b: 1, a: { $gt: 4 } })]).toEqual([
      [1, 2],
      [1, 2, 3, 4],
      [1, 3],
    ]);
  });
});
