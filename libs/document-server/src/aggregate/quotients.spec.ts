import { Double, Int32, Long } from 'bson';
import { compile, scopeOf } from './expressions.js';

const value = (expression: Record<string, unknown>) => compile(expression)(scopeOf({}));
const big = Long.fromString('9007199254740993');

describe('numbers in a pipeline', () => {
  it('divides to a double, also where it comes out even', () => {
    expect(value({ $divide: [new Int32(4), new Int32(2)] })).toEqual(new Double(2));
  });

  it('keeps the remainder of whole numbers whole and exact', () => {
    expect(value({ $mod: [new Int32(-7), new Int32(3)] })).toEqual(new Int32(-1));
    expect(value({ $mod: [big, new Int32(10)] })).toEqual(Long.fromNumber(3));
    expect(value({ $mod: [new Double(7.5), new Int32(2)] })).toEqual(new Double(1.5));
  });

  it('refuses to divide by zero', () => {
    expect(() => value({ $divide: [1, 0] })).toThrow("can't $divide by zero");
    expect(() => value({ $mod: [big, new Int32(0)] })).toThrow("can't $mod by zero");
  });

  it('keeps the first of equal members of a set', () => {
    expect(value({ $setUnion: [[new Int32(2), new Double(1)], [new Int32(1)]] })).toEqual([
      new Double(1),
      new Int32(2),
    ]);
    expect(value({ $setDifference: [[1, 2, 2, 3], [3]] })).toEqual([1, 2]);
    expect(
      value({
        $setIntersection: [
          [3, 1, 2],
          [2, 3],
        ],
      }),
    ).toEqual([2, 3]);
    expect([value({ $setIsSubset: [[1], [1, 2]] }), value({ $setIsSubset: [[3], [1, 2]] })]).toEqual([true, false]);
  });
});
