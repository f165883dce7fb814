import { type Checks, refusal } from './bench.js';

const times = <Result>(count: number, work: (at: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));

export const concurrencyChecks: Checks = (bench) => {
  it('loses none of many increments at once', async () => {
    const things = await bench().holding({ _id: 1, n: 0 });
    await times(500, () => things.updateOne({ _id: 1 }, { $inc: { n: 1 } } as never));
    expect(await things.findOne()).toEqual({ _id: 1, n: 500 });
  });

  it('gives each of many takers another job', async () => {
    const things = await bench().holding(...Array.from({ length: 100 }, (_, _id) => ({ _id, taken: false })));
    const taken = await times(120, () =>
      things.findOneAndUpdate({ taken: false }, { $set: { taken: true } }, { sort: { _id: 1 } }),
    );
    const ids = taken.flatMap((one) => (one ? [one._id] : []));
    expect(new Set(ids).size).toBe(100);
    expect(ids).toHaveLength(100);
  });

  it('lets one of many win a conditional update', async () => {
    const things = await bench().holding({ _id: 1, version: 1 });
    const results = await times(40, (by) => things.updateOne({ _id: 1, version: 1 }, { $set: { version: 2, by } }));
    expect(results.filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(1);
  });

  it('inserts one document from many upserts', async () => {
    const things = await bench().holding();
    await things.createIndex({ key: 1 }, { unique: true });
    await times(40, () =>
      things
        .updateOne({ key: 'k' }, { $inc: { n: 1 } } as never, { upsert: true })
        .catch((error: { code: number }) => expect(error.code).toBe(11000)),
    );
    expect(await things.countDocuments()).toBe(1);
  });

  it('lets one of many insert a unique value', async () => {
    const things = await bench().holding();
    await things.createIndex({ key: 1 }, { unique: true });
    const results = await times(40, (n) =>
      things.insertOne({ key: 'k', n } as never).then(
        () => 'in',
        (error: { code: number }) => error.code,
      ),
    );
    expect(results.filter((result) => result === 'in')).toHaveLength(1);
    expect(results.filter((result) => result === 11000)).toHaveLength(39);
  });

  it('reads its own writes', async () => {
    const things = await bench().holding();
    const read = await times(200, async (_id) => {
      await things.insertOne({ _id });
      return (await things.findOne({ _id }))?._id;
    });
    expect(read).toEqual(Array.from({ length: 200 }, (_, at) => at));
  });

  it('goes on with a cursor while others change what it walks over', async () => {
    const things = await bench().holding(...Array.from({ length: 1_000 }, (_, _id) => ({ _id, n: _id })));
    await things.createIndex({ n: 1 });
    const seen = new Set<unknown>();
    for await (const { _id } of things
      .find({ n: { $gte: 0 } })
      .sort({ n: 1 })
      .batchSize(50)) {
      expect(seen.has(_id)).toBe(false);
      seen.add(_id);
      if (seen.size % 100 === 0) await things.deleteOne({ _id: -1 });
    }
    expect(seen.size).toBe(1_000);
  });

  it('closes cursors that are not read to the end', async () => {
    const things = await bench().holding(...Array.from({ length: 500 }, (_, _id) => ({ _id })));
    const cursor = things.find().batchSize(10);
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    const name = things.collectionName;
    expect((await refusal(bench().db.command({ getMore: id, collection: name }))).code).toBe(43);
  });

  it('takes sessions without transactions', async () => {
    const things = await bench().holding({ _id: 1 });
    const session = bench().connection.getClient().startSession();
    await things.updateOne({ _id: 1 }, { $set: { a: 1 } }, { session });
    expect(await things.findOne({}, { session })).toEqual({ _id: 1, a: 1 });
    await session.endSession();
    expect(session.hasEnded).toBe(true);
  });
};
