import * as fc from 'fast-check';
import { mongo } from 'mongoose';
import type { Checks, Doc, Documents } from './bench.js';

const { Decimal128, Long, ObjectId, Binary, MinKey, MaxKey, Timestamp } = mongo;

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom<unknown>(null, 'a', 'b', 'ab', '', true, false, 0.5, new Date(0), new Date(5), { x: 1 }, {}),
);
const value = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) });
const thing = fc.record(
  { a: value, b: scalar, c: fc.record({ d: scalar }, { requiredKeys: [] }) },
  { requiredKeys: [] },
);
const bound = fc
  .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), scalar)
  .map(([name, to]) => ({ [name]: to }));
const range = fc.tuple(scalar, scalar).map(([$gte, $lt]) => ({ $gte, $lt }));
const within = fc.array(scalar, { maxLength: 4 }).map(($in) => ({ $in }));
const plain = scalar.map(($eq) => ({ $eq }));
const condition = fc.oneof(bound, range, within, plain);
const filter = fc.record({ a: condition, b: condition, 'c.d': condition }, { requiredKeys: [] });
const sort = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c.d'), fc.constantFrom<1 | -1>(1, -1)), {
    maxLength: 3,
    selector: ([field]) => field,
  })
  .map((fields): [string, 1 | -1][] => [...fields, ['_id', 1]]);
const indexes = fc.uniqueArray(
  fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c.d', '_id'), fc.constantFrom<1 | -1>(1, -1)), {
    minLength: 1,
    maxLength: 3,
    selector: ([field]) => field,
  }),
  { minLength: 1, maxLength: 3, selector: (fields) => String(fields) },
);

export const orderChecks: Checks = (bench) => {
  const ids = async (cursor: mongo.FindCursor<Doc>) => (await cursor.toArray()).map(({ _id }) => _id);

  it('sorts all types in one order', async () => {
    const ordered: unknown[] = [
      new MinKey(),
      null,
      Number.NaN,
      -1,
      Decimal128.fromString('0.5'),
      Long.fromNumber(1),
      1.5,
      '',
      'a',
      {},
      { a: 1 },
      { a: 'x' },
      new Binary(Buffer.from('b')),
      new ObjectId('0'.repeat(24)),
      false,
      true,
      new Date(-5),
      new Date(5),
      new Timestamp({ t: 1, i: 1 }),
      /a/,
      new MaxKey(),
    ];
    const things = await bench().holding(...ordered.map((v, at) => ({ _id: at, v })).reverse());
    const all = ordered.map((_, at) => at);
    expect(await ids(things.find().sort({ v: 1 }))).toEqual(all);
    expect(await ids(things.find().sort({ v: -1 }))).toEqual([...all].reverse());
    await things.createIndex({ v: 1 });
    expect(await ids(things.find().sort({ v: 1 }))).toEqual(all);
  });

  it('sorts an array by its least upwards and its greatest downwards', async () => {
    const things = await bench().holding(
      { _id: 1, a: [5, 1] },
      { _id: 2, a: 3 },
      { _id: 3, a: [] },
      { _id: 4, a: [2, 9] },
    );
    for (const indexed of [false, true]) {
      if (indexed) await things.createIndex({ a: 1 });
      expect(await ids(things.find().sort({ a: 1 }))).toEqual([3, 1, 4, 2]);
      expect(await ids(things.find().sort({ a: -1 }))).toEqual([4, 1, 2, 3]);
    }
  });

  it('sorts by several fields and along paths', async () => {
    const things = await bench().holding(
      { _id: 1, a: { b: 2 }, c: 1 },
      { _id: 2, a: { b: 1 }, c: 1 },
      { _id: 3, a: { b: 2 }, c: 2 },
    );
    expect(
      await ids(
        things.find().sort([
          ['a.b', -1],
          ['c', -1],
        ]),
      ),
    ).toEqual([3, 1, 2]);
  });

  it('skips and limits', async () => {
    const things = await bench().holding(...[5, 3, 1, 2, 4].map((_id) => ({ _id })));
    expect(await ids(things.find().sort({ _id: 1 }).skip(1).limit(2))).toEqual([2, 3]);
    expect(
      await ids(
        things
          .find({ _id: { $gt: 1 } } as never)
          .sort({ _id: -1 })
          .skip(3)
          .limit(9),
      ),
    ).toEqual([2]);
    expect(await ids(things.find({ _id: 2 }).skip(1))).toEqual([]);
  });

  it('pages through an index as a full sort does', async () => {
    const things = await bench().holding(
      ...Array.from({ length: 500 }, (_, _id) => ({ _id, kind: _id % 3, rank: (_id * 7919) % 101 })),
    );
    const whole = await ids(things.find({ kind: 1 }).sort({ rank: -1, _id: 1 }));
    await things.createIndex({ kind: 1, rank: -1, _id: 1 });
    const paged: unknown[] = [];
    for (let place: Doc | null = null; ;) {
      const behind: Doc = place
        ? { $or: [{ rank: { $lt: place['rank'] } }, { rank: place['rank'], _id: { $gt: place['_id'] } }] }
        : {};
      const page: Doc[] = await things
        .find({ kind: 1, ...behind })
        .sort({ rank: -1, _id: 1 })
        .limit(20)
        .toArray();
      paged.push(...page.map(({ _id }) => _id));
      if (page.length < 20) break;
      place = page.at(-1)!;
    }
    expect(paged).toEqual(whole);
  });

  it('merges the ranges of several values in the order of the sort', async () => {
    const things = await bench().holding(
      ...Array.from({ length: 200 }, (_, _id) => ({ _id, kind: _id % 5, rank: (_id * 37) % 50 })),
    );
    const wanted = async () =>
      ids(
        things
          .find({ kind: { $in: [1, 3, 4] } })
          .sort({ rank: 1, _id: -1 })
          .limit(30),
      );
    const without = await wanted();
    await things.createIndex({ kind: 1, rank: 1, _id: -1 });
    expect(await wanted()).toEqual(without);
  });

  it('answers the same with indexes as without, whatever is asked', async () => {
    const answers = async (things: Documents, asked: Doc, order: [string, 1 | -1][]) =>
      ids(things.find(asked).sort(order).skip(1).limit(7));
    const property = fc.asyncProperty(
      fc.array(thing, { minLength: 5, maxLength: 25 }),
      indexes,
      fc.array(fc.tuple(filter, sort), { minLength: 4, maxLength: 8 }),
      async (documents, keys, questions) => {
        const held = documents.map((document, _id) => ({ _id, ...document }));
        const [bare, indexed] = [await bench().holding(...held), await bench().holding(...held)];
        for (const key of keys) await indexed.createIndex(key);
        for (const [asked, order] of questions)
          expect(await answers(indexed, asked, order)).toEqual(await answers(bare, asked, order));
        await bare.drop();
        await indexed.drop();
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
};
