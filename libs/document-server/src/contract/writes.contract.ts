import { mongo } from 'mongoose';
import { type Checks, type Doc, refusal } from './bench.js';

export const writeChecks: Checks = (bench) => {
  it('stops an ordered insert at the first refused document', async () => {
    const things = await bench().holding({ _id: 2 });
    const error = await refusal(things.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]));
    expect(error.code).toBe(11000);
    expect(error['insertedCount']).toBe(1);
    expect(await things.distinct('_id')).toEqual([1, 2]);
  });

  it('goes on past refused documents of an unordered insert', async () => {
    const things = await bench().holding({ _id: 2 });
    const error = await refusal(
      things.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 1 }], { ordered: false }),
    );
    expect((error['writeErrors'] as { index: number }[]).map(({ index }) => index)).toEqual([1, 3]);
    expect(await things.distinct('_id')).toEqual([1, 2, 3]);
  });

  it('refuses an _id of an array', async () => {
    const things = await bench().holding();
    expect((await refusal(things.insertOne({ _id: [1] as never }))).code).toBe(2);
    expect(await things.countDocuments()).toBe(0);
  });

  it('takes objects, strings, dates and numbers of any type as _id', async () => {
    const ids = [{ a: 1, b: 2 }, 'x', new Date(5), 1.5, true];
    const things = await bench().holding(...ids.map((_id) => ({ _id })));
    for (const _id of ids) expect(await things.findOne({ _id })).toEqual({ _id });
    expect(
      (
        await refusal(
          things.insertOne({ _id: mongo.Long.fromNumber(1) as never }).then(() => things.insertOne({ _id: 1 })),
        )
      ).code,
    ).toBe(11000);
  });

  it('counts what an update matched and changed', async () => {
    const things = await bench().holding({ a: 1 }, { a: 1, b: 1 }, { a: 2 });
    expect(await things.updateMany({ a: 1 }, { $set: { b: 1 } })).toMatchObject({ matchedCount: 2, modifiedCount: 1 });
    expect(await things.updateOne({ a: 9 }, { $set: { b: 1 } })).toMatchObject({ matchedCount: 0, modifiedCount: 0 });
  });

  it('replaces a document and keeps its _id', async () => {
    const things = await bench().holding({ _id: 1, a: 1, b: 1 });
    expect(await things.replaceOne({ a: 1 }, { c: 3 })).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(await things.findOne()).toEqual({ _id: 1, c: 3 });
  });

  it('refuses to change an _id', async () => {
    const things = await bench().holding({ _id: 1, a: 1 });
    expect((await refusal(things.replaceOne({ a: 1 }, { _id: 2, a: 2 } as never))).code).toBe(66);
    expect((await refusal(things.updateOne({ a: 1 }, { $set: { _id: 2 } }))).code).toBe(66);
    expect((await refusal(things.updateOne({ a: 1 }, { $unset: { _id: 1 } }))).code).toBe(66);
    expect(await things.find().toArray()).toEqual([{ _id: 1, a: 1 }]);
  });

  it('inserts from an upsert what the filter fixes, the update sets and $setOnInsert adds', async () => {
    const things = await bench().holding();
    const update = { $set: { c: 3 }, $inc: { n: 2 }, $setOnInsert: { first: true } };
    const result = await things.updateOne({ _id: 7, a: 1, 'b.x': { $eq: 2 }, d: { $gt: 4 } }, update as never, {
      upsert: true,
    });
    expect(result).toMatchObject({ upsertedId: 7, upsertedCount: 1, matchedCount: 0 });
    expect(await things.findOne()).toEqual({ _id: 7, a: 1, b: { x: 2 }, c: 3, n: 2, first: true });
  });

  it('leaves $setOnInsert out when the document is there', async () => {
    const things = await bench().holding({ _id: 1, n: 1 });
    await things.updateOne({ _id: 1 }, { $inc: { n: 1 }, $setOnInsert: { first: true } } as never, { upsert: true });
    expect(await things.findOne()).toEqual({ _id: 1, n: 2 });
  });

  it('inserts a replacement, with the _id of the filter', async () => {
    const things = await bench().holding();
    await things.replaceOne({ _id: 'k' }, { v: 1 }, { upsert: true });
    expect(await things.findOne({ _id: 'k' })).toEqual({ _id: 'k', v: 1 });
  });

  it('seeds an upsert from $and and from $in of one value', async () => {
    const things = await bench().holding();
    await things.updateOne({ $and: [{ a: 1 }, { b: { $in: [2] } }] }, { $set: { c: 3 } }, { upsert: true });
    expect(await things.findOne({}, { projection: { _id: 0 } })).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('gives back null from findOneAndUpdate when nothing fits, and the new one on upsert', async () => {
    const things = await bench().holding();
    expect(await things.findOneAndUpdate({ _id: 1 }, { $set: { a: 1 } })).toBeNull();
    const after = { upsert: true, returnDocument: 'after' } as const;
    expect(await things.findOneAndUpdate({ _id: 1 }, { $set: { a: 1 } }, after)).toEqual({ _id: 1, a: 1 });
    expect(await things.findOneAndUpdate({ _id: 2 }, { $set: { a: 1 } }, { upsert: true })).toBeNull();
  });

  it('takes the first by sort in findOneAndUpdate and findOneAndDelete, with a projection', async () => {
    const things = await bench().holding({ _id: 1, p: 5 }, { _id: 2, p: 9 }, { _id: 3, p: 7 });
    const first = { sort: { p: -1 }, projection: { _id: 1 } } as const;
    expect(await things.findOneAndUpdate({}, { $set: { p: 0 } }, first)).toEqual({ _id: 2 });
    expect(await things.findOneAndDelete({}, first)).toEqual({ _id: 3 });
    expect(await things.findOneAndReplace({ _id: 1 }, { q: 1 }, { returnDocument: 'after' })).toEqual({ _id: 1, q: 1 });
  });

  it('deletes one or many', async () => {
    const things = await bench().holding({ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 });
    expect((await things.deleteOne({ a: 1 })).deletedCount).toBe(1);
    expect((await things.deleteMany({ a: 1 })).deletedCount).toBe(2);
    expect(await things.countDocuments()).toBe(1);
  });

  it('stops an ordered bulk write at its first error and says what was done', async () => {
    const things = await bench().holding({ _id: 1 });
    const operations = [
      { insertOne: { document: { _id: 2 } } },
      { insertOne: { document: { _id: 1 } } },
      { deleteMany: { filter: {} } },
    ];
    const error = await refusal(things.bulkWrite(operations));
    expect(error.code).toBe(11000);
    expect(await things.distinct('_id')).toEqual([1, 2]);
  });

  it('refuses a document beyond 16 MB and takes one just below', async () => {
    const things = await bench().holding();
    const big = (bytes: number): Doc => ({ _id: bytes, text: 'x'.repeat(bytes) });
    await things.insertOne(big(16 * 1024 * 1024 - 100) as never);
    expect((await things.findOne({}, { projection: { _id: 1 } }))?._id).toBe(16 * 1024 * 1024 - 100);
    await things.updateOne({}, { $set: { text: 'small' } });
    await refusal(things.insertOne(big(16 * 1024 * 1024 + 1) as never));
    expect(await things.countDocuments()).toBe(1);
  });

  it('refuses an update that would grow a document beyond 16 MB', async () => {
    const things = await bench().holding({ _id: 1, a: 'x'.repeat(9_000_000) });
    const error = await refusal(things.updateOne({ _id: 1 }, { $set: { b: 'y'.repeat(9_000_000) } }));
    expect([10334, 17419]).toContain(error.code);
    expect(await things.findOne({}, { projection: { b: 1 } })).toEqual({ _id: 1 });
  });

  it('sends results larger than one message in batches', async () => {
    const things = await bench().holding(
      ...Array.from({ length: 60 }, (_, n) => ({ _id: n, t: 'z'.repeat(1_000_000) })),
    );
    const read = await things.find().sort({ _id: 1 }).toArray();
    expect(read.map(({ _id }) => _id)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });

  it('inserts many thousands in one call', async () => {
    const things = await bench().holding(...Array.from({ length: 20_000 }, (_, n) => ({ n })));
    expect(await things.estimatedDocumentCount()).toBe(20_000);
  });
};
