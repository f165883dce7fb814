import { Int32, Long, ObjectId } from 'bson';
import { codeOf, type Harness } from './harness.js';

type Change = [
  title: string,
  before: Record<string, unknown>,
  update: Record<string, unknown>,
  after: Record<string, unknown>,
];

const changes: Change[] = [
  ['$set', { a: 1 }, { $set: { b: 2, 'c.d': 3 } }, { a: 1, b: 2, c: { d: 3 } }],
  ['$set at a place in an array', { a: [1, 2] }, { $set: { 'a.3': 9 } }, { a: [1, 2, null, 9] }],
  ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
  ['$unset of an element, which becomes null', { a: [1, 2] }, { $unset: { 'a.0': 1 } }, { a: [null, 2] }],
  ['$inc', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
  ['$mul', { a: 3 }, { $mul: { a: 4, b: 2 } }, { a: 12, b: 0 }],
  ['$min', { a: 3, b: 3 }, { $min: { a: 1, b: 5, c: 7 } }, { a: 1, b: 3, c: 7 }],
  ['$max', { a: 3, b: 3 }, { $max: { a: 1, b: 5 } }, { a: 3, b: 5 }],
  ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
  ['$bit', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
  ['$push', { a: [1] }, { $push: { a: 2, b: 1 } }, { a: [1, 2], b: [1] }],
  [
    '$push with $each, $sort and $slice',
    { a: [5, 1] },
    { $push: { a: { $each: [3, 4], $sort: 1, $slice: 3 } } },
    { a: [1, 3, 4] },
  ],
  ['$push at a $position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
  [
    '$push sorted by a field, the last kept',
    { a: [{ n: 3 }] },
    { $push: { a: { $each: [{ n: 1 }, { n: 2 }], $sort: { n: 1 }, $slice: -2 } } },
    { a: [{ n: 2 }, { n: 3 }] },
  ],
  ['$addToSet', { a: [1] }, { $addToSet: { a: 1 } }, { a: [1] }],
  ['$addToSet with $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by a comparison', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull of documents', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
  ['$pullAll', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$pop from the end and the front', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
  ['$[] on every element', { a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
];

/** What updates make of documents. */
export const updatesContract = ({ fresh }: Harness): void => {
  for (const [title, before, update, after] of changes)
    it(`applies ${title}`, async () => {
      const collection = await fresh([{ _id: 1, ...before }]);
      expect(await collection.updateOne({ _id: 1 as never }, update as never)).toMatchObject({ matchedCount: 1 });
      expect(await collection.findOne({})).toEqual({ _id: 1, ...after });
    });

  it('changes the element that matched by the positional $', async () => {
    const collection = await fresh([
      {
        _id: 1,
        a: [
          { k: 'x', n: 1 },
          { k: 'y', n: 2 },
          { k: 'y', n: 3 },
        ],
      },
    ]);
    await collection.updateOne({ 'a.k': 'y' } as never, { $set: { 'a.$.n': 0 }, $inc: { 'a.$.m': 1 } } as never);
    expect(await collection.findOne({})).toEqual({
      _id: 1,
      a: [
        { k: 'x', n: 1 },
        { k: 'y', n: 0, m: 1 },
        { k: 'y', n: 3 },
      ],
    });
  });

  it('changes the elements chosen by arrayFilters, alternatives among them too', async () => {
    const collection = await fresh([
      {
        _id: 1,
        a: [
          { n: 1, b: [1, 2] },
          { n: 5, b: [3] },
          { n: 9, b: [4] },
        ],
      },
    ]);
    await collection.updateOne({}, { $set: { 'a.$[x].m': true } } as never, {
      arrayFilters: [{ $or: [{ 'x.n': 1 }, { 'x.n': { $gt: 8 } }] }],
    });
    await collection.updateOne({}, { $inc: { 'a.$[].b.$[y]': 10 } } as never, { arrayFilters: [{ y: { $gte: 3 } }] });
    expect(await collection.findOne({})).toEqual({
      _id: 1,
      a: [
        { n: 1, b: [1, 2], m: true },
        { n: 5, b: [13] },
        { n: 9, b: [14], m: true },
      ],
    });
  });

  it('sets the date of the server by $currentDate', async () => {
    const collection = await fresh([{ _id: 1 }]);
    await collection.updateOne({}, { $currentDate: { at: true } } as never);
    expect((await collection.findOne({}))?.at).toBeInstanceOf(Date);
  });

  it('keeps the types of numbers, and widens an int that overflows', async () => {
    const collection = await fresh([{ _id: 1, l: Long.fromNumber(5), i: new Int32(2 ** 31 - 1), d: 1.5 }]);
    await collection.updateOne({}, { $inc: { l: 1, i: 1, d: 1 } } as never);
    expect(
      await collection.countDocuments({ l: { $type: 'long' }, i: { $type: 'long' }, d: { $type: 'double' } } as never),
    ).toBe(1);
    expect(await collection.findOne({})).toEqual({ _id: 1, l: 6, i: 2 ** 31, d: 2.5 });
  });

  it('replaces a document and keeps its _id', async () => {
    const collection = await fresh([{ _id: 1, a: 1 }]);
    await collection.replaceOne({ a: 1 } as never, { b: 2 });
    expect(await collection.findOne({})).toEqual({ _id: 1, b: 2 });
  });

  it('tells what matched from what changed', async () => {
    const collection = await fresh([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
    expect(await collection.updateMany({}, { $set: { a: 1 } } as never)).toMatchObject({
      matchedCount: 2,
      modifiedCount: 1,
    });
    expect(await collection.updateOne({ a: 9 } as never, { $set: { a: 1 } } as never)).toMatchObject({
      matchedCount: 0,
      modifiedCount: 0,
      upsertedCount: 0,
    });
  });

  it('upserts from the equalities of the filter, and sets on insertion only then', async () => {
    const collection = await fresh();
    const update = { $set: { b: 2 }, $setOnInsert: { made: true } };
    const first = await collection.updateOne({ a: 1, 'c.d': { $eq: 3 }, e: { $gt: 1 } } as never, update as never, {
      upsert: true,
    });
    expect([first.upsertedCount, first.upsertedId instanceof ObjectId]).toEqual([1, true]);
    expect(await collection.findOne({}, { projection: { _id: 0 } })).toEqual({ a: 1, b: 2, c: { d: 3 }, made: true });
    await collection.updateOne({ a: 1 } as never, { $setOnInsert: { made: false }, $set: { b: 3 } } as never, {
      upsert: true,
    });
    expect(await collection.findOne({}, { projection: { _id: 0, c: 0 } })).toEqual({ a: 1, b: 3, made: true });
  });

  it('upserts a replacement with the _id of the filter', async () => {
    const collection = await fresh();
    await collection.replaceOne({ _id: 7 as never }, { a: 1 }, { upsert: true });
    expect(await collection.findOne({})).toEqual({ _id: 7, a: 1 });
  });

  it('finds and updates, answering the document before or after', async () => {
    const collection = await fresh([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    expect(
      await collection.findOneAndUpdate({}, { $inc: { n: 10 } } as never, { sort: { n: -1 }, returnDocument: 'after' }),
    ).toEqual({ _id: 2, n: 12 });
    expect(
      await collection.findOneAndUpdate({ _id: 1 as never }, { $inc: { n: 10 } } as never, { projection: { _id: 0 } }),
    ).toEqual({ n: 1 });
    expect(
      await collection.findOneAndUpdate({ _id: 3 as never }, { $set: { n: 3 } } as never, {
        upsert: true,
        returnDocument: 'after',
      }),
    ).toEqual({ _id: 3, n: 3 });
    expect(await collection.findOneAndUpdate({ _id: 4 as never }, { $set: { n: 3 } } as never)).toBeNull();
  });

  it('finds and replaces, finds and deletes', async () => {
    const collection = await fresh([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    expect(await collection.findOneAndReplace({ n: 1 } as never, { m: 1 }, { returnDocument: 'after' })).toEqual({
      _id: 1,
      m: 1,
    });
    expect(await collection.findOneAndDelete({}, { sort: { _id: -1 } })).toEqual({ _id: 2, n: 2 });
    expect(await collection.find({}).toArray()).toEqual([{ _id: 1, m: 1 }]);
  });

  it('deletes one, and deletes many', async () => {
    const collection = await fresh([{ _id: 1, a: 1 }, { _id: 2, a: 1 }, { _id: 3, a: 1 }, { _id: 4 }]);
    expect((await collection.deleteOne({ a: 1 } as never)).deletedCount).toBe(1);
    expect((await collection.deleteMany({ a: 1 } as never)).deletedCount).toBe(2);
    expect(await collection.countDocuments()).toBe(1);
  });

  it('loses no increment of many at once', async () => {
    const collection = await fresh([{ _id: 1, n: 0 }]);
    await Promise.all(
      Array.from({ length: 200 }, () => collection.updateOne({ _id: 1 as never }, { $inc: { n: 1 } } as never)),
    );
    expect((await collection.findOne({}))?.n).toBe(200);
  });

  it('runs a mixed bulk write', async () => {
    const collection = await fresh([{ _id: 1, a: 1 }]);
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 2 } } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { a: 2 } } } },
      { updateOne: { filter: { _id: 3 }, update: { $set: { a: 3 } }, upsert: true } },
      { deleteOne: { filter: { _id: 2 } } },
    ] as never);
    expect([result.insertedCount, result.modifiedCount, result.upsertedCount, result.deletedCount]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(await collection.find({}).sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, a: 2 },
      { _id: 3, a: 3 },
    ]);
  });

  const refusals: [string, Record<string, unknown>, number][] = [
    ['an $inc of text', { $inc: { text: 1 } }, 14],
    ['an $inc by text', { $inc: { n: 'x' } }, 14],
    ['a $push to what is no array', { $push: { n: 1 } }, 2],
    ['a path through a number', { $set: { 'n.x': 1 } }, 28],
    ['a change of _id', { $set: { _id: 2 } }, 66],
    ['two changes of one path', { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['an unknown operator', { $foo: { a: 1 } }, 9],
    ['$ without a match in the filter', { $set: { 'list.$': 1 } }, 2],
    ['an identifier without a filter', { $set: { 'list.$[x]': 1 } }, 2],
  ];
  for (const [title, update, code] of refusals)
    it(`refuses ${title}, and changes nothing`, async () => {
      const before = { _id: 1, n: 1, text: 'a', list: [1] };
      const collection = await fresh([before]);
      expect(await codeOf(collection.updateOne({ _id: 1 as never }, update as never))).toBe(code);
      expect(await collection.findOne({})).toEqual(before);
    });
};
