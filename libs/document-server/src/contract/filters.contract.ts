import { type Checks, found, refusal } from './bench.js';

export const queryChecks: Checks = (bench) => {
  it('takes null as missing or null, in equality, $in and $ne', async () => {
    const things = await bench().holding(
      { _id: 1, a: null },
      { _id: 2 },
      { _id: 3, a: 0 },
      { _id: 4, a: [null] },
      { _id: 5, a: [] },
    );
    expect(await found(things, { a: null })).toEqual([1, 2, 4]);
    expect(await found(things, { a: { $in: [null, 0] } })).toEqual([1, 2, 3, 4]);
    expect(await found(things, { a: { $ne: null } })).toEqual([3, 5]);
    expect(await found(things, { a: { $exists: true } })).toEqual([1, 3, 4, 5]);
    expect(await found(things, { a: { $exists: false } })).toEqual([2]);
    expect(await found(things, { a: { $gte: null } })).toEqual([1, 2, 4]);
  });

  it('takes null on a path into arrays and scalars as MongoDB does', async () => {
    const things = await bench().holding(
      { _id: 1, a: [{ b: 1 }, {}] },
      { _id: 2, a: [] },
      { _id: 3, a: 5 },
      { _id: 4, a: [{ b: 1 }] },
      { _id: 5, a: [1] },
    );
    expect(await found(things, { 'a.b': null })).toEqual([1, 3]);
    expect(await found(things, { 'a.b': { $ne: null } })).toEqual([2, 4, 5]);
    expect(await found(things, { 'a.b': { $exists: false } })).toEqual([2, 3, 5]);
  });

  it('compares only values of one type', async () => {
    const things = await bench().holding(
      { _id: 1, a: 5 },
      { _id: 2, a: '5' },
      { _id: 3, a: new Date(5) },
      { _id: 4, a: true },
      { _id: 5, a: null },
      { _id: 6, a: [7] },
      { _id: 7 },
    );
    expect(await found(things, { a: { $gt: 1 } })).toEqual([1, 6]);
    expect(await found(things, { a: { $lt: 'z' } })).toEqual([2]);
    expect(await found(things, { a: { $gte: new Date(0) } })).toEqual([3]);
    expect(await found(things, { a: { $lte: true } })).toEqual([4]);
    expect(await found(things, { a: { $not: { $gt: 1 } } })).toEqual([2, 3, 4, 5, 7]);
  });

  it('compares strings by their bytes', async () => {
    const things = await bench().holding(
      { _id: 1, a: 'Z' },
      { _id: 2, a: 'a' },
      { _id: 3, a: 'é' },
      { _id: 4, a: '\u{1F600}' },
      { _id: 5, a: '\uFFFD' },
    );
    expect(await found(things, { a: { $gt: 'a' } })).toEqual([3, 4, 5]);
    expect(await found(things, { a: { $gt: '\uFFFD' } })).toEqual([4]);
  });

  it('matches any element of an array, each condition by an element of its own', async () => {
    const things = await bench().holding({ _id: 1, a: [1, 9] }, { _id: 2, a: [5] }, { _id: 3, a: 5 });
    expect(await found(things, { a: 5 })).toEqual([2, 3]);
    expect(await found(things, { a: { $gt: 4, $lt: 6 } })).toEqual([1, 2, 3]);
    expect(await found(things, { a: { $elemMatch: { $gt: 4, $lt: 6 } } })).toEqual([2]);
    expect(await found(things, { a: { $ne: 9 } })).toEqual([2, 3]);
  });

  it('matches an array as a whole, and as an element', async () => {
    const things = await bench().holding({ _id: 1, a: [1, 2] }, { _id: 2, a: [[1, 2], 3] }, { _id: 3, a: [2, 1] });
    expect(await found(things, { a: [1, 2] })).toEqual([1, 2]);
    expect(await found(things, { a: { $in: [[2, 1]] } })).toEqual([3]);
  });

  it('reaches through arrays and by number along a dotted path', async () => {
    const things = await bench().holding(
      { _id: 1, a: [{ b: 1 }, { b: 2 }] },
      { _id: 2, a: { b: 2 } },
      { _id: 3, a: [{ b: [3, 4] }] },
    );
    expect(await found(things, { 'a.b': 2 })).toEqual([1, 2]);
    expect(await found(things, { 'a.b': 4 })).toEqual([3]);
    expect(await found(things, { 'a.0.b': 1 })).toEqual([1]);
    expect(await found(things, { 'a.1.b': 1 })).toEqual([]);
  });

  it('matches one element by several fields', async () => {
    const things = await bench().holding(
      {
        _id: 1,
        a: [
          { x: 1, y: 2 },
          { x: 2, y: 1 },
        ],
      },
      { _id: 2, a: [{ x: 1, y: 1 }] },
    );
    expect(await found(things, { a: { $elemMatch: { x: 1, y: 1 } } })).toEqual([2]);
    expect(await found(things, { 'a.x': 1, 'a.y': 1 })).toEqual([1, 2]);
    expect(await found(things, { a: { $elemMatch: { $or: [{ x: 2 }, { y: 9 }] } } })).toEqual([1]);
  });

  it('matches subdocuments exactly, the order of their fields included', async () => {
    const things = await bench().holding(
      { _id: 1, a: { x: 1, y: 2 } },
      { _id: 2, a: { y: 2, x: 1 } },
      { _id: 3, a: { x: 1 } },
    );
    expect(await found(things, { a: { x: 1, y: 2 } })).toEqual([1]);
    expect(await found(things, { a: { $eq: { y: 2, x: 1 } } })).toEqual([2]);
    expect(await found(things, { a: { x: 1 } })).toEqual([3]);
    expect(await found(things, { a: { $in: [{ x: 1 }, { y: 2, x: 1 }] } })).toEqual([2, 3]);
    expect(await found(things, { a: { $ne: { x: 1, y: 2 } } })).toEqual([2, 3]);
  });

  it('joins conditions by $and, $or and $nor', async () => {
    const things = await bench().holding(...[1, 2, 3, 4].map((_id) => ({ _id, even: _id % 2 === 0 })));
    expect(await found(things, { $or: [{ _id: 1 }, { even: true, _id: { $gt: 2 } }] })).toEqual([1, 4]);
    expect(await found(things, { $and: [{ _id: { $gt: 1 } }, { _id: { $lt: 4 } }] })).toEqual([2, 3]);
    expect(await found(things, { $nor: [{ _id: 1 }, { even: true }] })).toEqual([3]);
  });

  it('matches $all, $size, $mod and $type', async () => {
    const things = await bench().holding(
      { _id: 1, a: [1, 2, 3] },
      { _id: 2, a: [1, 2] },
      { _id: 3, a: 6 },
      { _id: 4, a: '6' },
      { _id: 5, a: [] },
    );
    expect(await found(things, { a: { $all: [1, 2] } })).toEqual([1, 2]);
    expect(await found(things, { a: { $all: [6] } })).toEqual([3]);
    expect(await found(things, { a: { $size: 2 } })).toEqual([2]);
    expect(await found(things, { a: { $size: 0 } })).toEqual([5]);
    expect(await found(things, { a: { $mod: [3, 0] } })).toEqual([1, 3]);
    expect(await found(things, { a: { $type: 'string' } })).toEqual([4]);
    expect(await found(things, { a: { $type: 'number' } })).toEqual([1, 2, 3]);
    expect(await found(things, { a: { $type: 'array' } })).toEqual([1, 2, 5]);
    expect(await found(things, { a: { $type: ['string', 'array'] } })).toEqual([1, 2, 4, 5]);
  });

  it('matches by regular expression, with options, in $in and under $not', async () => {
    const things = await bench().holding(
      { _id: 1, a: 'Risk management' },
      { _id: 2, a: 'risk' },
      { _id: 3, a: ['x', 'Window'] },
      { _id: 4, a: 5 },
      { _id: 5, a: 'one\nrisk' },
    );
    expect(await found(things, { a: /risk/ })).toEqual([2, 5]);
    expect(await found(things, { a: { $regex: '^risk', $options: 'i' } })).toEqual([1, 2]);
    expect(await found(things, { a: { $in: [/^win/i, 'risk'] } })).toEqual([2, 3]);
    expect(await found(things, { a: { $not: /risk/i } })).toEqual([3, 4]);
    expect(await found(things, { a: { $regex: /^risk$/m } })).toEqual([2, 5]);
    expect(await found(things, { a: { $nin: [/risk/i] } })).toEqual([3, 4]);
  });

  it('compares fields of one document by $expr', async () => {
    const things = await bench().holding({ _id: 1, a: 5, b: 3 }, { _id: 2, a: 1, b: 3 });
    expect(await found(things, { $expr: { $gt: ['$a', '$b'] } })).toEqual([1]);
  });

  it('finds among many values', async () => {
    const things = await bench().holding(...Array.from({ length: 3_000 }, (_, _id) => ({ _id, n: _id })));
    const odd = Array.from({ length: 15_000 }, (_, n) => n * 2 + 1);
    expect(await things.countDocuments({ n: { $in: odd } })).toBe(1_500);
    await things.createIndex({ n: 1 });
    expect(await things.countDocuments({ n: { $in: odd } })).toBe(1_500);
    expect(await things.countDocuments({ _id: { $in: odd } } as never)).toBe(1_500);
  });

  it('keeps or leaves out fields, inside others and in arrays', async () => {
    const things = await bench().holding({ _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, 5] });
    const seen = async (projection: Record<string, 0 | 1>) => things.findOne({}, { projection });
    expect(await seen({ a: 1 })).toEqual({ _id: 1, a: 1 });
    expect(await seen({ 'b.c': 1, 'e.f': 1, _id: 0 })).toEqual({ b: { c: 2 }, e: [{ f: 1 }] });
    expect(await seen({ 'b.c': 0, 'e.f': 0, a: 0 })).toEqual({ _id: 1, b: { d: 3 }, e: [{ g: 2 }, 5] });
    expect(await seen({ _id: 0 })).toEqual({ a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, 5] });
    expect((await refusal(seen({ a: 1, e: 0 }))).code).toBe(31254);
  });

  it('counts and lists distinct values, arrays by their elements', async () => {
    const things = await bench().holding({ t: ['a', 'b'], n: 1 }, { t: 'b', n: 2 }, { t: ['c'], n: 2 }, { n: 3 });
    expect(await things.distinct('t')).toEqual(['a', 'b', 'c']);
    expect(await things.distinct('n', { t: 'b' })).toEqual([1, 2]);
    expect(await things.countDocuments({ n: 2 })).toBe(2);
    expect(await things.countDocuments({}, { skip: 1, limit: 2 })).toBe(2);
    expect(await things.estimatedDocumentCount()).toBe(4);
  });

  it('answers with nothing from a collection that is not there', async () => {
    const none = bench().db.collection(bench().name());
    expect(await none.find().toArray()).toEqual([]);
    expect(await none.countDocuments({ a: 1 })).toBe(0);
    expect(await none.distinct('a')).toEqual([]);
    expect((await none.deleteMany({})).deletedCount).toBe(0);
  });

  it('filters _id by range and by operators', async () => {
    const things = await bench().holding({ _id: 1 }, { _id: 2 }, { _id: 'x' }, { _id: 3 });
    expect(await found(things, { _id: { $gt: 1 } })).toEqual([2, 3]);
    expect(await found(things, { _id: { $ne: 2 } })).toEqual([1, 3, 'x']);
  });
};
