import { Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId } from 'bson';
import type { Harness } from './harness.js';

const people = [
  {
    _id: 1,
    name: 'Ada',
    age: 36,
    tags: ['math', 'code'],
    address: { city: 'London', zip: '1' },
    scores: [
      { on: 'a', points: 5 },
      { on: 'b', points: 9 },
    ],
  },
  {
    _id: 2,
    name: 'Grace',
    age: 85,
    tags: ['navy', 'code'],
    address: { city: 'New York' },
    scores: [{ on: 'a', points: 8 }],
  },
  { _id: 3, name: 'Linus', age: 20, tags: [], address: null, scores: [] },
  { _id: 4, name: 'alan', tags: ['math'], address: { city: 'London', zip: '2' }, active: true },
];

/** Which documents a filter finds. */
export const queriesContract = ({ fresh }: Harness): void => {
  const found: [string, Record<string, unknown>, unknown[]][] = [
    ['everything by an empty filter', {}, [1, 2, 3, 4]],
    ['by equality', { name: 'Ada' }, [1]],
    ['by equality of a field inside a document', { 'address.city': 'London' }, [1, 4]],
    ['by equality of a whole document', { address: { city: 'London', zip: '1' } }, [1]],
    ['no document whose fields have another order', { address: { zip: '1', city: 'London' } }, []],
    ['by an element of an array', { tags: 'code' }, [1, 2]],
    ['by a whole array', { tags: ['math', 'code'] }, [1]],
    ['by an empty array', { tags: [] }, [3]],
    ['by the place in an array', { 'tags.1': 'code' }, [1, 2]],
    ['null and missing by null', { age: null }, [4]],
    ['null and missing inside by null', { 'address.zip': null }, [2, 3]],
    ['by $eq', { age: { $eq: 20 } }, [3]],
    ['by $ne, the missing too', { age: { $ne: 20 } }, [1, 2, 4]],
    ['by $gt', { age: { $gt: 36 } }, [2]],
    ['by $gte and $lt', { age: { $gte: 20, $lt: 85 } }, [1, 3]],
    ['by $lte', { age: { $lte: 36 } }, [1, 3]],
    ['no other type by a comparison', { name: { $gt: 5 } }, []],
    ['by $in', { age: { $in: [20, 85] } }, [2, 3]],
    ['by $in with a regular expression', { name: { $in: [/^a/, 'Linus'] } }, [3, 4]],
    ['by $in with null', { age: { $in: [null, 20] } }, [3, 4]],
    ['by $nin', { age: { $nin: [20, 85] } }, [1, 4]],
    ['by $exists', { age: { $exists: true } }, [1, 2, 3]],
    ['by $exists false', { active: { $exists: false } }, [1, 2, 3]],
    ['by $type name', { age: { $type: 'int' } }, [1, 2, 3]],
    ['by $type number', { age: { $type: 'number' } }, [1, 2, 3]],
    ['by $type null', { address: { $type: 10 } }, [3]],
    ['by $regex', { name: { $regex: '^a' } }, [4]],
    ['by $regex with $options', { name: { $regex: '^a', $options: 'i' } }, [1, 4]],
    ['by a regular expression', { name: /L/i }, [3, 4]],
    ['by $not', { age: { $not: { $gt: 30 } } }, [3, 4]],
    ['by $and', { $and: [{ tags: 'math' }, { age: { $gt: 1 } }] }, [1]],
    ['by $or', { $or: [{ name: 'Ada' }, { active: true }] }, [1, 4]],
    ['by $nor', { $nor: [{ name: 'Ada' }, { active: true }] }, [2, 3]],
    ['by $all', { tags: { $all: ['code', 'math'] } }, [1]],
    ['by $size', { tags: { $size: 2 } }, [1, 2]],
    ['by $elemMatch of documents', { scores: { $elemMatch: { on: 'a', points: { $gt: 6 } } } }, [2]],
    ['by two elements without $elemMatch', { 'scores.on': 'a', 'scores.points': { $gt: 8 } }, [1]],
    ['by $elemMatch of values', { tags: { $elemMatch: { $in: ['navy'] } } }, [2]],
    ['by $mod', { age: { $mod: [2, 0] } }, [1, 3]],
    ['by $expr', { $expr: { $gt: ['$age', 30] } }, [1, 2]],
  ];
  for (const [title, filter, ids] of found)
    it(`finds ${title}`, async () => {
      const collection = await fresh(people);
      const rows = await collection
        .find(filter as never)
        .sort({ _id: 1 })
        .toArray();
      expect(rows.map((row) => row._id)).toEqual(ids);
    });

  it('sorts by several fields, each in its direction', async () => {
    const collection = await fresh([
      { _id: 1, a: 1, b: 1 },
      { _id: 2, a: 2, b: 1 },
      { _id: 3, a: 1, b: 2 },
    ] as never[]);
    const rows = await collection.find({}).sort({ a: 1, b: -1 }).toArray();
    expect(rows.map((row) => row._id)).toEqual([3, 1, 2]);
  });

  it('sorts values of different types in the order of their types', async () => {
    const id = new ObjectId();
    const values = [
      new MinKey(),
      null,
      new Int32(1),
      new Double(1.5),
      Long.fromNumber(2),
      Decimal128.fromString('2.5'),
      'a',
      { a: 1 },
      id,
      false,
      true,
      new Date(0),
      /a/,
      new MaxKey(),
    ];
    const collection = await fresh([...values].reverse().map((v, i) => ({ _id: i, v })) as never[]);
    const rows = await collection.find({}).sort({ v: 1 }).toArray();
    expect(rows.map((row) => Number(row._id))).toEqual(values.map((_, i) => values.length - 1 - i));
  });

  it('sorts an array by its least element upwards and its greatest downwards', async () => {
    const collection = await fresh([
      { _id: 1, v: [5, 1] },
      { _id: 2, v: 3 },
      { _id: 3, v: [] },
    ] as never[]);
    const ids = async (way: 1 | -1) => (await collection.find({}).sort({ v: way }).toArray()).map((row) => row._id);
    expect([await ids(1), await ids(-1)]).toEqual([
      [3, 1, 2],
      [1, 2, 3],
    ]);
  });

  it('compares numbers of every type by their value', async () => {
    const collection = await fresh([
      { _id: 1, v: Long.fromString('9007199254740993') },
      { _id: 2, v: Decimal128.fromString('0.1') },
      { _id: 3, v: 0.1 },
    ] as never[]);
    const ids = async (filter: Record<string, unknown>) =>
      (
        await collection
          .find(filter as never)
          .sort({ _id: 1 })
          .toArray()
      ).map((row) => row._id);
    expect(await ids({ v: { $gt: 9007199254740992 } })).toEqual([1]);
    expect(await ids({ v: 0.1 })).toEqual([3]);
    expect(await ids({ v: Decimal128.fromString('0.10') })).toEqual([2]);
  });

  it('skips and limits', async () => {
    const collection = await fresh(people);
    const rows = await collection.find({}).sort({ _id: -1 }).skip(1).limit(2).toArray();
    expect(rows.map((row) => row._id)).toEqual([3, 2]);
  });

  it('gives a long result in batches', async () => {
    const collection = await fresh(Array.from({ length: 1_000 }, (_, i) => ({ _id: i })));
    const rows = await collection.find({}).batchSize(70).toArray();
    expect(rows.map((row) => Number(row._id))).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
  });

  const projections: [string, Record<string, unknown>, unknown][] = [
    ['takes fields', { name: 1 }, { _id: 1, name: 'Ada' }],
    ['leaves _id out', { name: 1, _id: 0 }, { name: 'Ada' }],
    ['leaves fields out', { scores: 0, tags: 0, address: 0 }, { _id: 1, name: 'Ada', age: 36 }],
    ['takes fields inside documents', { 'address.city': 1, _id: 0 }, { address: { city: 'London' } }],
    ['takes fields inside arrays', { 'scores.points': 1, _id: 0 }, { scores: [{ points: 5 }, { points: 9 }] }],
    [
      'takes a slice',
      { tags: { $slice: -1 }, scores: 0, address: 0 },
      { _id: 1, name: 'Ada', age: 36, tags: ['code'] },
    ],
    [
      'takes the first element that matches',
      { scores: { $elemMatch: { points: { $gt: 6 } } }, _id: 0 },
      { scores: [{ on: 'b', points: 9 }] },
    ],
  ];
  for (const [title, projection, expected] of projections)
    it(`${title} by a projection`, async () => {
      const collection = await fresh(people);
      expect(await collection.findOne({ _id: 1 as never }, { projection })).toEqual(expected);
    });

  it('takes the element that matched by the positional projection', async () => {
    const collection = await fresh(people);
    expect(await collection.findOne({ 'scores.points': 9 } as never, { projection: { 'scores.$': 1 } })).toEqual({
      _id: 1,
      scores: [{ on: 'b', points: 9 }],
    });
  });

  it('counts what matches, and within skip and limit', async () => {
    const collection = await fresh(people);
    expect(await collection.countDocuments({ tags: 'math' } as never)).toBe(2);
    expect(await collection.countDocuments({}, { skip: 1, limit: 2 })).toBe(2);
    expect(await collection.estimatedDocumentCount()).toBe(4);
  });

  it('lists distinct values, those of arrays one by one', async () => {
    const collection = await fresh(people);
    expect(await collection.distinct('tags' as never)).toEqual(['code', 'math', 'navy']);
    expect(await collection.distinct('address.city' as never, { age: { $gt: 40 } } as never)).toEqual(['New York']);
  });
};
