import type { mongo } from 'mongoose';
import { type Checks, type Doc, refusal } from './bench.js';

export const arrayUpdateChecks: Checks = (bench) => {
  const updated = async (a: unknown, update: Doc, options: mongo.UpdateOptions & { filter?: Doc } = {}) => {
    const { filter = {}, ...rest } = options;
    const things = await bench().holding({ _id: 1, a });
    await things.updateOne({ _id: 1, ...filter }, update, rest);
    return (await things.findOne())!['a'];
  };

  it('pushes one value, an array as one', async () => {
    expect(await updated([1], { $push: { a: 2 } })).toEqual([1, 2]);
    expect(await updated([1], { $push: { a: [2, 3] } })).toEqual([1, [2, 3]]);
  });

  it('pushes each of several at a position, sorted and cut', async () => {
    expect(await updated([1, 2], { $push: { a: { $each: [8, 9], $position: 1 } } })).toEqual([1, 8, 9, 2]);
    expect(await updated([1, 2], { $push: { a: { $each: [8, 9], $position: -1 } } })).toEqual([1, 8, 9, 2]);
    expect(await updated([5, 1], { $push: { a: { $each: [3], $sort: 1, $slice: 2 } } })).toEqual([1, 3]);
    expect(await updated([5, 1], { $push: { a: { $each: [3], $slice: -2 } } })).toEqual([1, 3]);
    expect(await updated([{ s: 2 }], { $push: { a: { $each: [{ s: 1 }], $sort: { s: 1 } } } })).toEqual([
      { s: 1 },
      { s: 2 },
    ]);
  });

  it('adds to a set what is not in it, by value', async () => {
    expect(await updated([1, { x: 1 }], { $addToSet: { a: { x: 1 } } })).toEqual([1, { x: 1 }]);
    expect(await updated([1], { $addToSet: { a: { $each: [1, 2, 2] } } })).toEqual([1, 2]);
    expect(await updated([{ x: 1, y: 2 }], { $addToSet: { a: { y: 2, x: 1 } } })).toEqual([
      { x: 1, y: 2 },
      { y: 2, x: 1 },
    ]);
  });

  it('pulls by value, by condition and by fields', async () => {
    expect(await updated([1, 2, 1], { $pull: { a: 1 } })).toEqual([2]);
    expect(await updated([1, 5, 9], { $pull: { a: { $gte: 5 } } })).toEqual([1]);
    expect(await updated([{ x: 1, y: 1 }, { x: 2 }], { $pull: { a: { x: 1 } } })).toEqual([{ x: 2 }]);
    expect(await updated([{ x: 1 }, { x: 4 }, 7], { $pull: { a: { x: { $lt: 3 } } } })).toEqual([{ x: 4 }, 7]);
    expect(await updated([1, 2, 3], { $pull: { a: { $in: [1, 3] } } })).toEqual([2]);
    expect(await updated([1, 2, 3], { $pullAll: { a: [1, 2] } })).toEqual([3]);
  });

  it('pops from either end', async () => {
    expect(await updated([1, 2, 3], { $pop: { a: 1 } })).toEqual([1, 2]);
    expect(await updated([1, 2, 3], { $pop: { a: -1 } })).toEqual([2, 3]);
  });

  it('refuses array operators on what is no array', async () => {
    const things = await bench().holding({ _id: 1, a: 'x' });
    for (const update of [{ $push: { a: 1 } }, { $addToSet: { a: 1 } }, { $pull: { a: 1 } }, { $pop: { a: 1 } }])
      expect([2, 14]).toContain((await refusal(things.updateOne({}, update as never))).code);
    expect(await things.findOne()).toEqual({ _id: 1, a: 'x' });
  });

  it('changes the element that the query matched', async () => {
    expect(await updated([1, 5, 5], { $set: { 'a.$': 9 } }, { filter: { a: 5 } })).toEqual([1, 9, 5]);
    expect(await updated([{ k: 1 }, { k: 2 }], { $set: { 'a.$.v': 3 } }, { filter: { 'a.k': 2 } })).toEqual([
      { k: 1 },
      { k: 2, v: 3 },
    ]);
    const filter = { a: { $elemMatch: { k: 2, ok: true } } };
    expect(await updated([{ k: 2 }, { k: 2, ok: true }], { $inc: { 'a.$.n': 1 } }, { filter })).toEqual([
      { k: 2 },
      { k: 2, ok: true, n: 1 },
    ]);
  });

  it('refuses a positional change when the query matched no element', async () => {
    const things = await bench().holding({ _id: 1, a: [1] });
    expect((await refusal(things.updateOne({ _id: 1 }, { $set: { 'a.$': 2 } }))).code).toBe(2);
  });

  it('changes all elements', async () => {
    expect(await updated([1, 2], { $inc: { 'a.$[]': 10 } })).toEqual([11, 12]);
    expect(await updated([{ x: [1] }, { x: [2, 3] }], { $mul: { 'a.$[].x.$[]': 2 } })).toEqual([
      { x: [2] },
      { x: [4, 6] },
    ]);
  });

  it('changes the elements that array filters choose', async () => {
    expect(await updated([1, 5, 9], { $set: { 'a.$[e]': 0 } }, { arrayFilters: [{ e: { $gt: 4 } }] })).toEqual([
      1, 0, 0,
    ]);
    const arrayFilters = [{ 'e.k': 2 }];
    expect(await updated([{ k: 1 }, { k: 2 }], { $set: { 'a.$[e].v': 1 } }, { arrayFilters })).toEqual([
      { k: 1 },
      { k: 2, v: 1 },
    ]);
  });

  it('takes $or and several conditions in array filters', async () => {
    const either = [{ $or: [{ 'e.k': 1 }, { 'e.v': { $gt: 8 } }] }];
    expect(
      await updated([{ k: 1 }, { k: 2, v: 9 }, { k: 3 }], { $set: { 'a.$[e].hit': true } }, { arrayFilters: either }),
    ).toEqual([{ k: 1, hit: true }, { k: 2, v: 9, hit: true }, { k: 3 }]);
    const both = [{ 'e.k': { $gt: 1 }, 'e.v': 9 }];
    expect(
      await updated(
        [
          { k: 1, v: 9 },
          { k: 2, v: 9 },
        ],
        { $unset: { 'a.$[e].v': 1 } },
        { arrayFilters: both },
      ),
    ).toEqual([{ k: 1, v: 9 }, { k: 2 }]);
  });

  it('changes arrays inside arrays by filters of their own', async () => {
    const a = [
      { k: 1, l: [{ n: 1 }, { n: 2 }] },
      { k: 2, l: [{ n: 2 }] },
    ];
    const arrayFilters = [{ 'o.k': 1 }, { 'i.n': 2 }];
    expect(await updated(a, { $set: { 'a.$[o].l.$[i].hit': 1 } }, { arrayFilters })).toEqual([
      { k: 1, l: [{ n: 1 }, { n: 2, hit: 1 }] },
      { k: 2, l: [{ n: 2 }] },
    ]);
  });

  it('refuses array filters that are missing or not used', async () => {
    const things = await bench().holding({ _id: 1, a: [1] });
    expect((await refusal(things.updateOne({}, { $set: { 'a.$[e]': 1 } }))).code).toBe(2);
    expect((await refusal(things.updateOne({}, { $set: { b: 1 } }, { arrayFilters: [{ e: 1 }] }))).code).toBe(9);
  });

  it('sets an element by its number, filling up with null', async () => {
    expect(await updated([1, 2], { $set: { 'a.0': 9 } })).toEqual([9, 2]);
    expect(await updated([1], { $set: { 'a.3': 4 } })).toEqual([1, null, null, 4]);
    expect(await updated([1, 2], { $unset: { 'a.0': '' } })).toEqual([null, 2]);
  });

  it('reads the arrays that it changes from an index as well', async () => {
    const things = await bench().holding({ _id: 1, tags: ['x', 'y'] });
    await things.createIndex({ tags: 1 });
    await things.updateOne({ _id: 1 }, { $pull: { tags: 'x' }, $set: { seen: 1 } } as never);
    await things.updateOne({ _id: 1 }, { $push: { tags: 'z' } } as never);
    expect(await things.countDocuments({ tags: 'x' })).toBe(0);
    expect(await things.countDocuments({ tags: 'z' })).toBe(1);
  });
};
