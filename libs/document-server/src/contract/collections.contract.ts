import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import mongoose, { Schema } from 'mongoose';
import { codeOf, type Harness } from './harness.js';

/** Indexes, collections, errors, GridFS and what Mongoose makes of them. */
export const collectionsContract = ({ fresh, connection }: Harness): void => {
  it('answers 11000 with the key for a second _id', async () => {
    const collection = await fresh([{ _id: 1 }]);
    await expect(collection.insertOne({ _id: 1 } as never)).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
    });
  });

  it('holds a unique index, and names its key in the error', async () => {
    const collection = await fresh([{ _id: 1, mail: 'a' }]);
    expect(await collection.createIndex({ mail: 1 }, { unique: true })).toBe('mail_1');
    const message = new RegExp(
      `E11000 duplicate key error collection: .*\\.${collection.collectionName} index: mail_1 dup key: \\{ mail: "a" \\}`,
    );
    await expect(collection.insertOne({ mail: 'a' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { mail: 1 },
      keyValue: { mail: 'a' },
      message: expect.stringMatching(message),
    });
    await collection.insertOne({ mail: 'b' });
    expect(await codeOf(collection.updateOne({ mail: 'b' } as never, { $set: { mail: 'a' } } as never))).toBe(11000);
    expect(await collection.countDocuments({ mail: 'a' } as never)).toBe(1);
  });

  it('takes one missing value in a unique index, and many in a sparse one', async () => {
    const plain = await fresh();
    await plain.createIndex({ a: 1 }, { unique: true });
    await plain.insertOne({});
    expect(await codeOf(plain.insertOne({}))).toBe(11000);
    const sparse = await fresh();
    await sparse.createIndex({ a: 1 }, { unique: true, sparse: true });
    await sparse.insertMany([{}, {}, { a: 1 }]);
    expect(await codeOf(sparse.insertOne({ a: 1 }))).toBe(11000);
  });

  it('holds a unique index only where its partial filter matches', async () => {
    const collection = await fresh();
    await collection.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { on: true } });
    await collection.insertMany([{ a: 1, on: true }, { a: 1 }, { a: 1, on: false }]);
    expect(await codeOf(collection.insertOne({ a: 1, on: true }))).toBe(11000);
    expect(await codeOf(collection.updateOne({ on: false } as never, { $set: { on: true } } as never))).toBe(11000);
    expect(await collection.countDocuments({ a: 1 } as never)).toBe(3);
  });

  it('holds a compound unique index on the elements of an array', async () => {
    const collection = await fresh([{ _id: 1, org: 1, tags: ['a', 'b'] }]);
    await collection.createIndex({ org: 1, tags: 1 }, { unique: true });
    expect(await codeOf(collection.insertOne({ org: 1, tags: ['b', 'c'] }))).toBe(11000);
    expect(await codeOf(collection.insertOne({ org: 2, tags: ['b', 'c'] }))).toBe(0);
  });

  it('does not make a unique index over duplicates', async () => {
    const collection = await fresh([{ a: 1 }, { a: 1 }]);
    expect(await codeOf(collection.createIndex({ a: 1 }, { unique: true }))).toBe(11000);
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_']);
  });

  it('refuses parallel arrays in one index', async () => {
    const collection = await fresh();
    await collection.createIndex({ a: 1, b: 1 });
    expect(await codeOf(collection.insertOne({ a: [1], b: [2] }))).toBe(171);
  });

  it('lists and drops indexes', async () => {
    const collection = await fresh([{ a: 1 }]);
    await collection.createIndex({ a: 1, b: -1 }, { name: 'both', sparse: true });
    await collection.createIndex({ c: 1 });
    expect(await collection.indexes()).toMatchObject([
      { name: '_id_', key: { _id: 1 } },
      { name: 'both', key: { a: 1, b: -1 }, sparse: true },
      { name: 'c_1' },
    ]);
    await collection.dropIndex('both');
    expect(await codeOf(collection.dropIndex('both'))).toBe(27);
    await collection.dropIndexes();
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_']);
  });

  it('takes the same index twice, and refuses another of its name', async () => {
    const collection = await fresh([{ a: 1 }]);
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ a: 1 });
    expect(await codeOf(collection.createIndex({ b: 1 }, { name: 'a_1' }))).toBe(86);
    expect(await codeOf(collection.createIndex({ a: 1 }, { unique: true }))).toBe(86);
  });

  it('inserts all but the bad ones when unordered, and up to the first when ordered', async () => {
    const unordered = await fresh([{ _id: 2 }]);
    await expect(
      unordered.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }] as never, { ordered: false }),
    ).rejects.toMatchObject({ code: 11000, insertedCount: 2 });
    expect(await unordered.countDocuments()).toBe(3);
    const ordered = await fresh([{ _id: 2 }]);
    await expect(ordered.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }] as never)).rejects.toMatchObject({
      insertedCount: 1,
    });
    expect(await ordered.countDocuments()).toBe(2);
  });

  it('creates, lists and drops collections', async () => {
    const name = (await fresh()).collectionName;
    await connection().createCollection(name);
    expect(await codeOf(connection().createCollection(name))).toBe(48);
    expect((await connection().listCollections()).map((one) => one.name)).toContain(name);
    await connection().dropCollection(name);
    expect((await connection().listCollections()).map((one) => one.name)).not.toContain(name);
  });

  it('lists databases and drops one', async () => {
    const other = connection().useDb(`${connection().name}_other`);
    await other.collection('a').insertOne({});
    const names = async () => (await connection().db!.admin().listDatabases()).databases.map(({ name }) => name);
    expect(await names()).toContain(other.name);
    await other.dropDatabase();
    expect(await names()).not.toContain(other.name);
  });

  it('answers ping, buildInfo and an unknown command', async () => {
    const admin = connection().db!.admin();
    expect(await admin.ping()).toMatchObject({ ok: 1 });
    expect((await admin.buildInfo()).version).toMatch(/^\d+\.\d+/);
    expect(await codeOf(connection().db!.command({ noSuchCommand: 1 }))).toBe(59);
  });

  it('gives back every type as it was stored', async () => {
    const { Decimal128, Binary, Timestamp, ObjectId, Long, BSONRegExp, UUID } = mongoose.mongo;
    const document = {
      _id: new ObjectId(),
      d: Decimal128.fromString('1.10'),
      b: new Binary(Buffer.from('ab')),
      u: new UUID().toBinary(),
      t: new Timestamp({ t: 1, i: 2 }),
      l: Long.fromString('9223372036854775807'),
      r: new BSONRegExp('a', 'i'),
      at: new Date(5),
      n: null,
      z: [[], {}],
      f: 1.5,
      s: 'Zürich 関税',
    };
    const collection = await fresh([document]);
    expect(await collection.findOne({}, { bsonRegExp: true, promoteLongs: false })).toEqual(document);
  });

  it('keeps a file in GridFS', async () => {
    const bucket = new mongoose.mongo.GridFSBucket(connection().db!, { chunkSizeBytes: 1024 });
    const content = 'practice '.repeat(1_000);
    const upload = bucket.openUploadStream('a.txt');
    upload.end(content);
    await once(upload, 'finish');
    expect(await text(bucket.openDownloadStream(upload.id))).toBe(content);
    expect(await bucket.find({ filename: 'a.txt' }).toArray()).toMatchObject([{ length: content.length }]);
    await bucket.delete(upload.id);
    expect(await bucket.find().toArray()).toEqual([]);
  });

  it('serves a Mongoose model: defaults, versions, population, lean, cursors', async () => {
    const Country = connection().model('Country', new Schema({ code: { type: String, unique: true } }));
    const Practice = connection().model(
      'Practice',
      new Schema(
        { title: String, year: Number, tags: [String], by: { type: Schema.Types.ObjectId, ref: 'Country' } },
        { timestamps: true, optimisticConcurrency: true },
      ),
    );
    await Promise.all([Country.init(), Practice.init()]);
    const rwanda = await Country.create({ code: 'RW' });
    const practice = await Practice.create({ title: 'Single Window', year: 2020, tags: ['a'], by: rwanda._id });
    practice.tags.push('b');
    await practice.save();
    const stale = (await Practice.findById(practice._id))!;
    await Practice.updateOne({ _id: practice._id }, { $set: { title: 'New' }, $inc: { __v: 1 } });
    stale.title = 'Old';
    await expect(stale.save()).rejects.toThrow(mongoose.Error.VersionError);
    const found = await Practice.findOne({ tags: 'b' }).populate<{ by: { code: string } }>('by').lean();
    expect([found?.by.code, found?.title, found?.createdAt instanceof Date]).toEqual(['RW', 'New', true]);
    await expect(Country.create({ code: 'RW' })).rejects.toMatchObject({ code: 11000 });
    const titles: string[] = [];
    for await (const one of Practice.find().cursor()) titles.push(String(one.title));
    expect(titles).toEqual(['New']);
  });
};
