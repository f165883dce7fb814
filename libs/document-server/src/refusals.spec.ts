import { codeOf, useDocuments } from './contract/harness.js';

/** What only a replica set, or only MongoDB itself, can do right: a clear error of MongoDB's kind, and nothing changed. */
describe('what the document server does not do', () => {
  const { connection, fresh } = useDocuments();
  const command = (body: Record<string, unknown>) => connection().db!.command(body);

  it('refuses a transaction (20) and writes nothing of it', async () => {
    const collection = await fresh();
    const body = {
      insert: collection.collectionName,
      documents: [{ a: 1 }],
      txnNumber: 1n,
      startTransaction: true,
      autocommit: false,
    };
    expect(await codeOf(command(body))).toBe(20);
    expect(await collection.countDocuments()).toBe(0);
  });

  const filters: [string, Record<string, unknown>][] = [
    ['$text', { $text: { $search: 'a' } }],
    ['$where', { $where: 'true' }],
    ['$near', { at: { $near: [0, 0] } }],
    ['$geoWithin', { at: { $geoWithin: {} } }],
    ['$jsonSchema', { $jsonSchema: {} }],
    ['$bitsAllSet', { a: { $bitsAllSet: 1 } }],
    ['an unknown operator', { a: { $foo: 1 } }],
    ['an unknown operator inside $not', { a: { $not: { $foo: 1 } } }],
    ['an unknown operator inside $elemMatch', { a: { $elemMatch: { b: { $foo: 1 } } } }],
    ['operators inside $in', { a: { $in: [{ $gt: 1 }] } }],
  ];
  for (const [title, filter] of filters)
    it(`refuses ${title} in a filter, even of an empty collection`, async () => {
      const collection = await fresh();
      expect(await codeOf(collection.find(filter as never).toArray())).toBe(2);
      expect(await codeOf(collection.deleteMany(filter as never))).toBe(2);
    });

  const regular: [string, string, string][] = [
    ['a possessive quantifier', 'a++', ''],
    ['a POSIX class', '[[:alpha:]]', ''],
    ['an unknown flag', 'a', 'x'],
    ['an open group', '(', ''],
  ];
  for (const [title, $regex, $options] of regular)
    it(`refuses ${title} in a regular expression`, async () =>
      expect(await codeOf((await fresh()).find({ a: { $regex, $options } } as never).toArray())).toBe(51091));

  const stages: [string, Record<string, unknown>, number][] = [
    ['$changeStream', { $changeStream: {} }, 115],
    ['$out', { $out: 'x' }, 115],
    ['$merge', { $merge: { into: 'x' } }, 115],
    ['$geoNear', { $geoNear: {} }, 115],
    ['$graphLookup', { $graphLookup: {} }, 115],
    ['$setWindowFields', { $setWindowFields: {} }, 115],
    [
      '$lookup with localField and pipeline',
      { $lookup: { from: 'a', as: 'b', localField: 'a', foreignField: 'b', pipeline: [] } },
      115,
    ],
    ['an unknown stage', { $foo: {} }, 40324],
    ['an unknown expression', { $project: { a: { $foo: 1 } } }, 168],
    ['an unknown accumulator', { $group: { _id: 1, a: { $foo: 1 } } }, 15952],
    ['an undefined variable', { $addFields: { a: { $add: ['$$nobody', 1] } } }, 17276],
  ];
  for (const [title, stage, code] of stages)
    it(`refuses ${title} in a pipeline`, async () =>
      expect(await codeOf((await fresh([{ _id: 1 }])).aggregate([stage]).toArray())).toBe(code));

  it('refuses a change stream', async () => {
    const stream = (await fresh()).watch();
    expect(await codeOf(stream.next())).toBe(115);
    await stream.close().catch(() => undefined);
  });

  const indexes: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['a text index', { a: 'text' }, {}],
    ['a geo index', { a: '2dsphere' }, {}],
    ['a hashed index', { a: 'hashed' }, {}],
    ['a wildcard index', { '$**': 1 }, {}],
    ['an expiring index', { a: 1 }, { expireAfterSeconds: 5 }],
    ['an index with a collation', { a: 1 }, { collation: { locale: 'fr' } }],
  ];
  for (const [title, key, options] of indexes)
    it(`refuses ${title}`, async () => {
      const collection = await fresh([{ a: 1 }]);
      expect(await codeOf(collection.createIndex(key as never, options))).toBe(115);
      expect((await collection.indexes()).length).toBe(1);
    });

  it('refuses collation', async () => {
    expect(await codeOf((await fresh()).find({}, { collation: { locale: 'fr' } }).toArray())).toBe(115);
    expect(
      await codeOf((await fresh()).updateOne({}, { $set: { a: 1 } } as never, { collation: { locale: 'fr' } })),
    ).toBe(115);
  });

  it('refuses unknown fields of commands and of their statements', async () => {
    expect(await codeOf(command({ find: 'a', foo: 1 }))).toBe(40415);
    expect(await codeOf(command({ update: 'a', updates: [{ q: {}, u: { a: 1 }, foo: 1 }] }))).toBe(40415);
    expect(await codeOf(command({ create: 'a', capped: true, size: 1 }))).toBe(40415);
    expect(await codeOf(command({ create: 'a', validator: {} }))).toBe(40415);
  });

  it('refuses names that MongoDB refuses', async () => {
    expect(await codeOf(command({ insert: 'a$b', documents: [{}] }))).toBe(73);
    expect(await codeOf(command({ insert: 'system.users', documents: [{}] }))).toBe(73);
  });

  it('refuses a document beyond 16 MB', async () => {
    const collection = await fresh([{ _id: 1, a: 'x'.repeat(10_000_000) }]);
    expect(await codeOf(collection.updateOne({}, { $set: { b: 'x'.repeat(10_000_000) } } as never))).toBe(10334);
    expect(Object.keys((await collection.findOne({}))!)).toEqual(['_id', 'a']);
  });

  it('refuses an update by pipeline, and changes nothing', async () => {
    const collection = await fresh([{ _id: 1 }]);
    expect(await codeOf(collection.updateOne({}, [{ $set: { a: 1 } }] as never))).toBe(115);
    expect(await collection.findOne({})).toEqual({ _id: 1 });
  });

  it('refuses a projection with computed fields, or of both kinds', async () => {
    const collection = await fresh([{ _id: 1, a: 1, b: 1 }]);
    expect(await codeOf(collection.findOne({}, { projection: { c: { $add: ['$a', 1] } } }))).toBe(2);
    expect(await codeOf(collection.findOne({}, { projection: { a: 1, b: 0 } }))).toBe(31254);
  });

  it('refuses a hint that names no index, and a closed cursor', async () => {
    expect(await codeOf((await fresh([{ a: 1 }])).find({}).hint('nothing').toArray())).toBe(2);
    expect(await codeOf(command({ getMore: 5n, collection: 'a' }))).toBe(43);
  });
});
