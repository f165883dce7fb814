import { Decimal128, ObjectId } from 'bson';
import { conditionsOf } from './conditions.js';

const on = (filter: Record<string, unknown>, field = 'a') => conditionsOf(filter).get(field);

describe('the conditions of a filter that an index can use', () => {
  it('are equality with a value, by itself, by $eq and by $in', () => {
    expect(on({ a: 1 })).toEqual({ equal: [1] });
    expect(on({ a: { $eq: null } })).toEqual({ equal: [null] });
    expect(on({ a: { $in: [1, 'x'] } })).toEqual({ equal: [1, 'x'] });
    expect(on({ 'a.b': { x: 1 } }, 'a.b')).toEqual({ equal: [{ x: 1 }] });
  });

  it('are ranges with one end or two', () => {
    expect(on({ a: { $gt: 1 } })).toEqual({ low: { value: 1, inclusive: false } });
    const id = new ObjectId();
    expect(on({ a: { $gte: id, $lt: id } })).toEqual({
      low: { value: id, inclusive: true },
      high: { value: id, inclusive: false },
    });
    const most = Decimal128.fromString('1.5');
    expect(on({ a: { $lte: most } })).toEqual({ high: { value: most, inclusive: true } });
  });

  it('are gathered from every part of $and', () => {
    expect(on({ $and: [{ a: { $gt: 1 } }, { $and: [{ a: { $lt: 5 } }] }] })).toEqual({
      low: { value: 1, inclusive: false },
      high: { value: 5, inclusive: false },
    });
  });

  it('are not taken from $or, $nor, $not or $ne, which a document may meet without them', () => {
    expect(on({ $or: [{ a: 1 }, { b: 1 }] })).toBeUndefined();
    expect(on({ $nor: [{ a: 1 }] })).toBeUndefined();
    for (const a of [{ $not: { $gt: 1 } }, { $ne: 1 }, { $nin: [1] }]) expect(on({ a })).toEqual({});
  });

  it('are not arrays, regular expressions, null ranges or NaN, whose keys lie elsewhere', () => {
    for (const a of [[1], /x/, { $in: [1, /x/] }, { $in: [[1]] }, { $gt: null }, { $lt: Number.NaN }, { $gt: [1] }])
      expect(on({ a })).toEqual({});
  });
});
