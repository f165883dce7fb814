import { type Checks, found, refusal } from './bench.js';

export const indexChecks: Checks = (bench) => {
  it('refuses a second document with a unique value, naming key and value', async () => {
    const things = await bench().holding({ _id: 1, mail: 'a' });
    await things.createIndex({ mail: 1 }, { unique: true });
    const error = await refusal(things.insertOne({ _id: 2, mail: 'a' }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { mail: 1 }, keyValue: { mail: 'a' } });
    expect(error.message).toMatch(/^E11000 duplicate key error collection: .* index: mail_1 dup key/);
    expect(await found(things, {})).toEqual([1]);
  });

  it('refuses an update onto a unique value and leaves the document', async () => {
    const things = await bench().holding({ _id: 1, mail: 'a' }, { _id: 2, mail: 'b' });
    await things.createIndex({ mail: 1 }, { unique: true });
    expect((await refusal(things.updateOne({ _id: 2 }, { $set: { mail: 'a' } }))).code).toBe(11000);
    expect((await refusal(things.findOneAndUpdate({ _id: 2 }, { $set: { mail: 'a' } }))).code).toBe(11000);
    expect(await things.findOne({ mail: 'b' })).toEqual({ _id: 2, mail: 'b' });
  });

  it('keeps several fields unique together', async () => {
    const things = await bench().holding({ a: 1, b: 1 }, { a: 1, b: 2 });
    await things.createIndex({ a: 1, b: -1 }, { unique: true });
    expect(await refusal(things.insertOne({ a: 1, b: 2 } as never))).toMatchObject({
      code: 11000,
      keyPattern: { a: 1, b: -1 },
      keyValue: { a: 1, b: 2 },
    });
    await things.insertOne({ a: 2, b: 2 } as never);
    expect(await things.countDocuments()).toBe(3);
  });

  it('counts a missing value as one in a unique index, and not in a sparse one', async () => {
    const [whole, sparse] = [await bench().holding({ _id: 1 }), await bench().holding({ _id: 1 })];
    await whole.createIndex({ a: 1 }, { unique: true });
    await sparse.createIndex({ a: 1 }, { unique: true, sparse: true });
    expect((await refusal(whole.insertOne({ _id: 2 }))).code).toBe(11000);
    await sparse.insertOne({ _id: 2 });
    await sparse.insertOne({ _id: 3, a: null });
    expect((await refusal(sparse.insertOne({ _id: 4, a: null }))).code).toBe(11000);
    expect(await found(sparse, { a: null })).toEqual([1, 2, 3]);
  });

  it('keeps a value unique among the documents that a partial index covers', async () => {
    const things = await bench().holding({ _id: 1, a: 1, live: true }, { _id: 2, a: 1, live: false });
    await things.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { live: true } });
    await things.insertOne({ _id: 3, a: 1, live: false });
    expect((await refusal(things.updateOne({ _id: 3 }, { $set: { live: true } }))).code).toBe(11000);
    expect(await found(things, { a: 1 })).toEqual([1, 2, 3]);
    expect(await found(things, { a: 1, live: true })).toEqual([1]);
  });

  it('takes a partial index by existence and by range', async () => {
    const things = await bench().holding({ _id: 1, a: 1 }, { _id: 2, a: 9 }, { _id: 3 });
    await things.createIndex({ a: 1 }, { partialFilterExpression: { a: { $gt: 5 } } });
    expect(await found(things, { a: { $gt: 0 } })).toEqual([1, 2]);
    expect(await found(things, { a: { $gt: 5 } })).toEqual([2]);
  });

  it('keeps the elements of arrays unique between documents, not inside one', async () => {
    const things = await bench().holding();
    await things.createIndex({ tags: 1 }, { unique: true });
    await things.insertOne({ _id: 1, tags: ['a', 'a', 'b'] });
    expect((await refusal(things.insertOne({ _id: 2, tags: ['c', 'b'] }))).code).toBe(11000);
  });

  it('frees a unique value when its document goes or changes', async () => {
    const things = await bench().holding({ _id: 1, a: 1 }, { _id: 2, a: 2 });
    await things.createIndex({ a: 1 }, { unique: true });
    await things.deleteOne({ _id: 1 });
    await things.updateOne({ _id: 2 }, { $set: { a: 3 } });
    await things.insertMany([
      { _id: 3, a: 1 },
      { _id: 4, a: 2 },
    ]);
    expect(await found(things, { a: { $in: [1, 2] } })).toEqual([3, 4]);
  });

  it('refuses a unique index over values that are not', async () => {
    const things = await bench().holding({ a: 1 }, { a: 1 });
    expect((await refusal(things.createIndex({ a: 1 }, { unique: true }))).code).toBe(11000);
    expect((await things.listIndexes().toArray()).map(({ name }) => name as string)).toEqual(['_id_']);
  });

  it('holds 1, 1.0 and a 64-bit 1 for one unique value', async () => {
    const things = await bench().holding();
    await things.createIndex({ a: 1 }, { unique: true });
    await things.insertOne({ a: 1 } as never);
    expect((await refusal(things.insertOne({ a: 1n } as never))).code).toBe(11000);
  });

  it('lists what was made and makes it again without effect', async () => {
    const things = await bench().holding();
    expect(await things.createIndex({ a: 1, b: -1 })).toBe('a_1_b_-1');
    await things.createIndex({ a: 1, b: -1 });
    await things.createIndex({ c: 1 }, { unique: true, sparse: true, name: 'mine' });
    expect(await things.listIndexes().toArray()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1' },
      { v: 2, key: { c: 1 }, name: 'mine', unique: true, sparse: true },
    ]);
  });

  it('refuses another index of the same name or key', async () => {
    const things = await bench().holding();
    await things.createIndex({ a: 1 }, { name: 'one' });
    expect((await refusal(things.createIndex({ b: 1 }, { name: 'one' }))).code).toBe(86);
    expect((await refusal(things.createIndex({ a: 1 }, { name: 'two' }))).code).toBe(85);
    expect((await refusal(things.createIndex({ a: 1 }, { name: 'one', unique: true }))).code).toBe(86);
    await things.createIndex({ a: -1 });
    expect(await things.listIndexes().toArray()).toHaveLength(3);
  });

  it('drops indexes by name and all of them, never that of _id', async () => {
    const things = await bench().holding({ _id: 1, a: 1 });
    await things.createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }, { key: { c: 1 } }]);
    await things.dropIndex('a_1');
    expect((await refusal(things.dropIndex('a_1'))).code).toBe(27);
    expect((await refusal(things.dropIndex('_id_'))).code).toBe(72);
    await things.dropIndexes();
    expect(await things.listIndexes().toArray()).toHaveLength(1);
    expect(await found(things, { a: 1 })).toEqual([1]);
  });

  it('refuses two arrays in one key', async () => {
    const things = await bench().holding();
    await things.createIndex({ a: 1, b: 1 });
    expect((await refusal(things.insertOne({ a: [1, 2], b: [1] } as never))).code).toBe(171);
    expect(await things.countDocuments()).toBe(0);
  });

  it('lists, creates and drops collections and databases', async () => {
    const things = await bench().holding({ a: 1 });
    const name = bench().name();
    await bench().db.createCollection(name);
    expect((await refusal(bench().db.command({ create: name }))).code).toBe(48);
    const names = (await bench().db.listCollections().toArray()).map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining([name, things.collectionName]));
    await things.drop();
    expect(await things.countDocuments()).toBe(0);
    const other = bench().connection.getClient().db(`${bench().db.databaseName}-x`);
    await other.collection('a').insertOne({ a: 1 });
    const listed = async () => (await bench().db.admin().listDatabases()).databases.map((one) => one.name);
    expect(await listed()).toContain(other.databaseName);
    await other.dropDatabase();
    expect(await listed()).not.toContain(other.databaseName);
    expect(await other.collection('a').countDocuments()).toBe(0);
  });
};
