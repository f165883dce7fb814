import type { Harness } from './harness.js';

const sales = [
  { _id: 1, item: 'a', price: 10, quantity: 2, at: new Date('2026-01-05T10:00:00Z'), tags: ['x', 'y'] },
  { _id: 2, item: 'b', price: 20, quantity: 1, at: new Date('2026-02-05T10:00:00Z'), tags: ['y'] },
  { _id: 3, item: 'a', price: 30, quantity: 5, at: new Date('2026-02-06T10:00:00Z'), tags: [] },
];

const pipelines: [title: string, pipeline: Record<string, unknown>[], result: unknown[]][] = [
  [
    '$match and $sort',
    [{ $match: { item: 'a' } }, { $sort: { price: -1 } }, { $project: { price: 1 } }],
    [
      { _id: 3, price: 30 },
      { _id: 1, price: 10 },
    ],
  ],
  ['$skip and $limit', [{ $sort: { _id: 1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { _id: 1 } }], [{ _id: 2 }]],
  [
    '$group with sums and counts',
    [
      { $group: { _id: '$item', sum: { $sum: { $multiply: ['$price', '$quantity'] } }, n: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'a', sum: 170, n: 2 },
      { _id: 'b', sum: 20, n: 1 },
    ],
  ],
  [
    '$group of all with averages and extremes',
    [{ $group: { _id: null, avg: { $avg: '$price' }, min: { $min: '$price' }, max: { $max: '$at' } } }],
    [{ _id: null, avg: 20, min: 10, max: new Date('2026-02-06T10:00:00Z') }],
  ],
  [
    '$group with first, last and push',
    [
      { $sort: { _id: 1 } },
      { $group: { _id: '$item', first: { $first: '$price' }, last: { $last: '$price' }, all: { $push: '$quantity' } } },
      { $match: { _id: 'a' } },
    ],
    [{ _id: 'a', first: 10, last: 30, all: [2, 5] }],
  ],
  [
    '$group by a document',
    [
      { $group: { _id: { item: '$item', month: { $month: '$at' } }, n: { $sum: 1 } } },
      { $sort: { '_id.item': 1, '_id.month': 1 } },
    ],
    [
      { _id: { item: 'a', month: 1 }, n: 1 },
      { _id: { item: 'a', month: 2 }, n: 1 },
      { _id: { item: 'b', month: 2 }, n: 1 },
    ],
  ],
  [
    '$project with computed fields',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 0, total: { $multiply: ['$price', '$quantity'] }, label: { $concat: ['item ', '$item'] } } },
    ],
    [{ total: 20, label: 'item a' }],
  ],
  [
    '$addFields',
    [
      { $match: { _id: 2 } },
      { $addFields: { double: { $add: ['$price', '$price'] }, 'deep.year': { $year: '$at' } } },
      { $project: { double: 1, deep: 1 } },
    ],
    [{ _id: 2, double: 40, deep: { year: 2026 } }],
  ],
  ['$unset', [{ $match: { _id: 2 } }, { $unset: ['at', 'tags', 'item'] }], [{ _id: 2, price: 20, quantity: 1 }]],
  [
    '$unwind',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }, { $sort: { _id: 1, tags: 1 } }],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 2, tags: 'y' },
    ],
  ],
  [
    '$unwind that keeps the empty',
    [
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $match: { _id: 3 } },
      { $project: { tags: 1, i: 1 } },
    ],
    [{ _id: 3, i: null }],
  ],
  [
    '$sortByCount',
    [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
    [
      { _id: 'y', count: 2 },
      { _id: 'x', count: 1 },
    ],
  ],
  ['$count', [{ $match: { price: { $gt: 15 } } }, { $count: 'n' }], [{ n: 2 }]],
  [
    '$facet',
    [{ $facet: { n: [{ $count: 'n' }], cheap: [{ $match: { price: { $lt: 15 } } }, { $project: { _id: 1 } }] } }],
    [{ n: [{ n: 3 }], cheap: [{ _id: 1 }] }],
  ],
  [
    '$replaceRoot',
    [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { id: '$_id', item: '$item' } } }],
    [{ id: 1, item: 'a' }],
  ],
  [
    'conditions',
    [
      { $sort: { _id: 1 } },
      {
        $project: {
          _id: 0,
          kind: { $cond: [{ $gte: ['$price', 20] }, 'dear', 'cheap'] },
          none: { $ifNull: ['$nothing', 0] },
        },
      },
    ],
    [
      { kind: 'cheap', none: 0 },
      { kind: 'dear', none: 0 },
      { kind: 'dear', none: 0 },
    ],
  ],
  [
    '$switch',
    [
      { $match: { _id: 2 } },
      {
        $project: {
          size: {
            $switch: {
              branches: [
                { case: { $gt: ['$price', 25] }, then: 'l' },
                { case: { $gt: ['$price', 15] }, then: 'm' },
              ],
              default: 's',
            },
          },
        },
      },
    ],
    [{ _id: 2, size: 'm' }],
  ],
  [
    '$filter, $map and $reduce',
    [
      { $match: { _id: 1 } },
      {
        $project: {
          f: { $filter: { input: '$tags', as: 't', cond: { $eq: ['$$t', 'y'] } } },
          m: { $map: { input: '$tags', in: { $toUpper: '$$this' } } },
          r: { $reduce: { input: '$tags', initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
        },
      },
    ],
    [{ _id: 1, f: ['y'], m: ['X', 'Y'], r: 'xy' }],
  ],
  [
    'array operators',
    [
      { $match: { _id: 1 } },
      {
        $project: {
          n: { $size: '$tags' },
          first: { $arrayElemAt: ['$tags', 0] },
          last: { $arrayElemAt: ['$tags', -1] },
          has: { $in: ['y', '$tags'] },
          all: { $concatArrays: ['$tags', ['z']] },
        },
      },
    ],
    [{ _id: 1, n: 2, first: 'x', last: 'y', has: true, all: ['x', 'y', 'z'] }],
  ],
  [
    '$dateToString',
    [{ $match: { _id: 1 } }, { $project: { day: { $dateToString: { date: '$at', format: '%Y-%m-%d' } } } }],
    [{ _id: 1, day: '2026-01-05' }],
  ],
  [
    'fields left missing inside a computed document',
    [{ $match: { _id: 1 } }, { $project: { o: { a: '$price', b: '$nothing' } } }],
    [{ _id: 1, o: { a: 10 } }],
  ],
];

/** What pipelines answer. */
export const aggregationsContract = ({ fresh }: Harness): void => {
  for (const [title, pipeline, result] of pipelines)
    it(`runs ${title}`, async () => {
      const collection = await fresh(sales);
      expect(await collection.aggregate(pipeline).toArray()).toEqual(result);
    });

  it('joins by $lookup on a field, an array or a missing one', async () => {
    const items = await fresh([
      { _id: 'x', label: 'Ex' },
      { _id: 'y', label: 'Why' },
    ]);
    const collection = await fresh(sales);
    const rows = await collection
      .aggregate([
        { $sort: { _id: 1 } },
        { $lookup: { from: items.collectionName, localField: 'tags', foreignField: '_id', as: 'found' } },
        { $project: { labels: '$found.label' } },
      ])
      .toArray();
    expect(rows).toEqual([
      { _id: 1, labels: ['Ex', 'Why'] },
      { _id: 2, labels: ['Why'] },
      { _id: 3, labels: [] },
    ]);
  });

  it('joins by $lookup with a pipeline and variables', async () => {
    const items = await fresh([
      { _id: 1, item: 'a', stock: 7 },
      { _id: 2, item: 'b', stock: 1 },
    ]);
    const collection = await fresh(sales);
    const rows = await collection
      .aggregate([
        { $match: { _id: 2 } },
        {
          $lookup: {
            from: items.collectionName,
            let: { wanted: '$item' },
            pipeline: [{ $match: { $expr: { $eq: ['$item', '$$wanted'] } } }, { $project: { _id: 0, stock: 1 } }],
            as: 'found',
          },
        },
        { $project: { found: 1 } },
      ])
      .toArray();
    expect(rows).toEqual([{ _id: 2, found: [{ stock: 1 }] }]);
  });

  it('appends another collection by $unionWith', async () => {
    const other = await fresh([{ _id: 9 }]);
    const collection = await fresh([{ _id: 8 }]);
    expect(await collection.aggregate([{ $unionWith: other.collectionName }]).toArray()).toEqual([
      { _id: 8 },
      { _id: 9 },
    ]);
  });

  it('takes as many as it is told by $sample', async () => {
    const collection = await fresh(sales);
    const rows = await collection.aggregate([{ $sample: { size: 2 } }]).toArray();
    expect(new Set(rows.map((row) => row._id)).size).toBe(2);
  });
};
