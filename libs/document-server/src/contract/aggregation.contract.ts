import { mongo } from 'mongoose';
import { type Checks, type Doc, refusal } from './bench.js';

export const aggregationChecks: Checks = (bench) => {
  const practices = () =>
    bench().holding(
      { _id: 1, member: 'RW', region: 'ESA', year: 2015, score: 3, tags: ['sw', 'risk'] },
      { _id: 2, member: 'RW', region: 'ESA', year: 2016, score: 5, tags: ['risk'] },
      { _id: 3, member: 'FR', region: 'EUR', year: 2016, score: 4, tags: [] },
      { _id: 4, member: 'KE', region: 'ESA', year: 2017, score: null },
    );
  const run = async (pipeline: Doc[]) => (await practices()).aggregate(pipeline).toArray();

  it('matches, sorts, skips and limits', async () => {
    expect(
      await run([
        { $match: { year: { $gte: 2016 } } },
        { $sort: { year: -1, _id: 1 } },
        { $skip: 1 },
        { $limit: 1 },
        { $project: { _id: 1 } },
      ]),
    ).toEqual([{ _id: 2 }]);
  });

  it('groups with every accumulator in use', async () => {
    const group = {
      _id: '$region',
      n: { $sum: 1 },
      total: { $sum: '$score' },
      mean: { $avg: '$score' },
      least: { $min: '$year' },
      most: { $max: '$year' },
      first: { $first: '$member' },
      last: { $last: '$member' },
      all: { $push: '$_id' },
      set: { $addToSet: '$region' },
    };
    expect(await run([{ $sort: { _id: 1 } }, { $group: group }, { $sort: { _id: 1 } }])).toEqual([
      {
        _id: 'ESA',
        n: 3,
        total: 8,
        mean: 4,
        least: 2015,
        most: 2017,
        first: 'RW',
        last: 'KE',
        all: [1, 2, 4],
        set: ['ESA'],
      },
      { _id: 'EUR', n: 1, total: 4, mean: 4, least: 2016, most: 2016, first: 'FR', last: 'FR', all: [3], set: ['EUR'] },
    ]);
  });

  it('groups by several fields and by none', async () => {
    const by = { _id: { member: '$member', late: { $gte: ['$year', 2016] } }, n: { $sum: 1 } };
    const groups = await run([{ $group: by }]);
    expect(groups).toHaveLength(4);
    expect(groups).toContainEqual({ _id: { member: 'RW', late: false }, n: 1 });
    expect(await run([{ $group: { _id: null, n: { $sum: 1 } } }])).toEqual([{ _id: null, n: 4 }]);
  });

  it('unwinds arrays, keeping the empty ones when told', async () => {
    expect(await run([{ $unwind: '$tags' }, { $sort: { _id: 1, tags: 1 } }, { $project: { tags: 1 } }])).toEqual([
      { _id: 1, tags: 'risk' },
      { _id: 1, tags: 'sw' },
      { _id: 2, tags: 'risk' },
    ]);
    const kept = await run([{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' } }]);
    expect(kept.map(({ _id }) => _id as unknown)).toEqual([1, 1, 2, 3, 4]);
  });

  it('counts', async () => {
    expect(await run([{ $match: { region: 'ESA' } }, { $count: 'n' }])).toEqual([{ n: 3 }]);
    expect(await run([{ $match: { region: 'none' } }, { $count: 'n' }])).toEqual([]);
  });

  it('runs several pipelines over one input', async () => {
    const facets = {
      byYear: [{ $sortByCount: '$year' }, { $limit: 1 }],
      top: [{ $sort: { score: -1 } }, { $limit: 1 }, { $project: { member: 1 } }],
    };
    expect(await run([{ $facet: facets }])).toEqual([
      { byYear: [{ _id: 2016, count: 2 }], top: [{ _id: 2, member: 'RW' }] },
    ]);
  });

  it('projects and adds computed fields', async () => {
    const shape = {
      _id: 0,
      label: { $concat: ['$member', '-', { $toString: '$year' }] },
      double: { $multiply: ['$score', 2] },
      n: { $size: { $ifNull: ['$tags', []] } },
    };
    expect((await run([{ $sort: { _id: 1 } }, { $project: shape }]))[0]).toEqual({ label: 'RW-2015', double: 6, n: 2 });
    const added = await run([
      { $match: { _id: 4 } },
      { $addFields: { none: { $ifNull: ['$score', 0] }, late: { $cond: [{ $gt: ['$year', 2016] }, 'yes', 'no'] } } },
    ]);
    expect(added).toEqual([{ _id: 4, member: 'KE', region: 'ESA', year: 2017, score: null, none: 0, late: 'yes' }]);
  });

  it('leaves out fields and puts another root', async () => {
    expect(await run([{ $match: { _id: 3 } }, { $unset: ['tags', 'score', 'year'] }])).toEqual([
      { _id: 3, member: 'FR', region: 'EUR' },
    ]);
    expect(await run([{ $match: { _id: 3 } }, { $replaceRoot: { newRoot: { m: '$member' } } }])).toEqual([{ m: 'FR' }]);
  });

  it('looks up other documents by a field', async () => {
    const members = await bench().holding({ _id: 'RW', name: 'Rwanda' }, { _id: 'FR', name: 'France' });
    const things = await practices();
    const joined = await things
      .aggregate([
        { $match: { _id: { $in: [1, 4] } } },
        { $sort: { _id: 1 } },
        { $lookup: { from: members.collectionName, localField: 'member', foreignField: '_id', as: 'of' } },
        { $project: { of: 1 } },
      ])
      .toArray();
    expect(joined).toEqual([
      { _id: 1, of: [{ _id: 'RW', name: 'Rwanda' }] },
      { _id: 4, of: [] },
    ]);
  });

  it('looks up through arrays and identifiers', async () => {
    const ids = [new mongo.ObjectId(), new mongo.ObjectId()];
    const others = await bench().holding({ _id: ids[0], n: 1 }, { _id: ids[1], n: 2 });
    const things = await bench().holding({ _id: 1, refs: ids });
    const [joined] = await things
      .aggregate([{ $lookup: { from: others.collectionName, localField: 'refs', foreignField: '_id', as: 'of' } }])
      .toArray();
    expect((joined!['of'] as Doc[]).map(({ n }) => n)).toEqual([1, 2]);
  });

  it('groups dates and identifiers by value', async () => {
    const id = new mongo.ObjectId();
    const things = await bench().holding(
      { at: new Date(5), ref: id },
      { at: new Date(5), ref: id },
      { at: new Date(6), ref: id },
    );
    expect(
      await things.aggregate([{ $group: { _id: '$at', n: { $sum: 1 } } }, { $sort: { _id: 1 } }]).toArray(),
    ).toEqual([
      { _id: new Date(5), n: 2 },
      { _id: new Date(6), n: 1 },
    ]);
    expect(await things.aggregate([{ $group: { _id: '$ref', n: { $sum: 1 } } }]).toArray()).toEqual([
      { _id: id, n: 3 },
    ]);
  });

  it('sends its results in batches', async () => {
    const things = await bench().holding(...Array.from({ length: 300 }, (_, _id) => ({ _id })));
    const seen: unknown[] = [];
    for await (const { _id } of things.aggregate([{ $sort: { _id: 1 } }, { $addFields: { x: 1 } }], { batchSize: 50 }))
      seen.push(_id);
    expect(seen).toHaveLength(300);
  });

  it('compares by type in a later $match as in a first one', async () => {
    const things = await bench().holding({ _id: 1, a: 5 }, { _id: 2, a: '5' }, { _id: 3 });
    expect(
      await things
        .aggregate([{ $addFields: { x: 1 } }, { $match: { a: { $lt: 9 } } }, { $project: { _id: 1 } }])
        .toArray(),
    ).toEqual([{ _id: 1 }]);
  });

  it('refuses a stage that nobody knows', async () => {
    expect((await refusal(run([{ $nonsense: {} }]))).code).toBe(40324);
  });
};
