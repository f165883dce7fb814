import { Decimal128, Double, Int32, Long } from 'bson';
import type { Document } from '../bson/document.js';
import { compileUpdate } from './compile-update.js';

const apply = (document: Document, update: unknown, filter: Document = {}, arrayFilters?: unknown): Document =>
  compileUpdate(update, filter, arrayFilters).apply(document);
const codeOf = (run: () => unknown): number | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as { code: number }).code;
  }
};

describe('an update', () => {
  it('leaves the document it is given as it was', () => {
    const before = { a: { b: [{ c: new Int32(1) }], d: [1] } };
    apply(before, { $inc: { 'a.b.0.c': new Int32(1) }, $push: { 'a.d': 2 } });
    expect(before).toEqual({ a: { b: [{ c: new Int32(1) }], d: [1] } });
  });

  it('shares nothing with its own operands', () => {
    const update = compileUpdate({ $set: { a: { list: [1] } } }, {}, undefined);
    (update.apply({}).a as { list: number[] }).list.push(2);
    expect(update.apply({})).toEqual({ a: { list: [1] } });
  });

  it('creates fields in the order of their names', () => {
    expect(Object.keys(apply({ z: 1 }, { $set: { c: 1, a: 1 }, $inc: { b: new Int32(1) } }))).toEqual([
      'z',
      'a',
      'b',
      'c',
    ]);
  });

  const sums: [string, unknown, unknown, unknown][] = [
    ['int and int', new Int32(1), new Int32(2), new Int32(3)],
    ['an int that overflows', new Int32(2 ** 31 - 1), new Int32(1), Long.fromNumber(2 ** 31)],
    ['int and long', new Int32(1), Long.fromNumber(2), Long.fromNumber(3)],
    ['int and double', new Int32(1), new Double(0.5), new Double(1.5)],
    ['long and double', Long.fromNumber(1), new Double(1), new Double(2)],
    ['decimals', Decimal128.fromString('0.1'), Decimal128.fromString('0.2'), Decimal128.fromString('0.3')],
    ['decimal and int', Decimal128.fromString('0.10'), new Int32(1), Decimal128.fromString('1.10')],
  ];
  for (const [title, a, b, sum] of sums)
    it(`adds ${title}`, () => expect(apply({ n: a }, { $inc: { n: b } })).toEqual({ n: sum }));

  it('refuses a long that overflows', () => {
    expect(codeOf(() => apply({ n: Long.MAX_VALUE }, { $inc: { n: new Int32(1) } }))).toBe(2);
  });

  it('multiplies a missing field to a zero of the type of its factor', () => {
    expect(apply({}, { $mul: { i: new Int32(5), l: Long.fromNumber(5), d: new Double(5) } })).toEqual({
      i: new Int32(0),
      l: Long.ZERO,
      d: new Double(0),
    });
  });

  it('compares types as well as values in $min and $max', () => {
    expect(apply({ a: 'x', b: new Int32(1) }, { $min: { a: new Int32(9) }, $max: { b: 'y' } })).toEqual({
      a: new Int32(9),
      b: 'y',
    });
  });

  it('sees a number of another type as the same in $addToSet and $pull', () => {
    expect(
      apply({ a: [new Int32(1)], b: [new Double(2)] }, { $addToSet: { a: new Double(1) }, $pull: { b: new Int32(2) } }),
    ).toEqual({ a: [new Int32(1)], b: [] });
  });

  it('tells documents apart whose fields have another order', () => {
    expect(apply({ a: [{ x: 1, y: 2 }] }, { $addToSet: { a: { y: 2, x: 1 } } })).toEqual({
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    });
  });

  it('pulls documents by a part of their fields, and by operators on them', () => {
    expect(apply({ a: [{ x: 1, y: 9 }, { x: 5 }, 3] }, { $pull: { a: { x: { $gte: 5 } } } })).toEqual({
      a: [{ x: 1, y: 9 }, 3],
    });
  });

  it('sets through $ more than once', () => {
    expect(apply({ a: [{ k: 1 }, { k: 2 }] }, { $set: { 'a.$.m': 1, 'a.$.n': 2 } }, { 'a.k': 2 })).toEqual({
      a: [{ k: 1 }, { k: 2, m: 1, n: 2 }],
    });
  });

  it('refuses $ when two conditions point at different elements', () => {
    expect(
      codeOf(() =>
        apply(
          {
            a: [
              { k: 1, n: 2 },
              { k: 2, n: 1 },
            ],
          },
          { $set: { 'a.$.m': 1 } },
          { 'a.k': 1, 'a.n': 1 },
        ),
      ),
    ).toBe(2);
  });

  it('takes the element of $elemMatch for $', () => {
    expect(
      apply(
        {
          a: [
            { k: 1, n: 2 },
            { k: 1, n: 1 },
          ],
        },
        { $set: { 'a.$.m': 1 } },
        { a: { $elemMatch: { k: 1, n: 1 } } },
      ),
    ).toEqual({
      a: [
        { k: 1, n: 2 },
        { k: 1, n: 1, m: 1 },
      ],
    });
  });

  it('treats __proto__ as a field like any other', () => {
    const changed = apply({}, { $set: { '__proto__.polluted': true } });
    expect(Object.keys(changed)).toEqual(['__proto__']);
    expect(({} as Document).polluted).toBeUndefined();
  });

  const refused: [string, unknown, number][] = [
    ['a pipeline', [{ $set: { a: 1 } }], 115],
    ['operators and fields together', { $set: { a: 1 }, b: 1 }, 9],
    ['a $-field in a replacement', { b: 1, $set: { a: 1 } }, 9],
    ['a path with an empty part', { $set: { 'a..b': 1 } }, 56],
    ['a path into a path', { $set: { a: 1, 'a.b': 2 } }, 40],
    ['a rename onto a changed path', { $rename: { a: 'b' }, $set: { b: 1 } }, 40],
    ['$push with an unknown modifier', { $push: { a: { $each: [], $foo: 1 } } }, 2],
    ['$pop by two', { $pop: { a: 2 } }, 9],
    ['$bit with an unknown operation', { $bit: { n: { nand: new Int32(1) } } }, 2],
    ['$currentDate of an unknown type', { $currentDate: { a: { $type: 'x' } } }, 2],
    ['backfilling an array without end', { $set: { 'a.9999999': 1 } }, 2],
  ];
  for (const [title, update, code] of refused)
    it(`refuses ${title}`, () => expect(codeOf(() => apply({ a: [1], n: new Int32(1) }, update))).toBe(code));

  it('refuses an array filter that nothing uses, and one without a name', () => {
    expect(codeOf(() => apply({ a: [1] }, { $set: { 'a.$[]': 1 } }, {}, [{ x: 1 }]))).toBe(9);
    expect(codeOf(() => apply({ a: [1] }, { $set: { 'a.$[]': 1 } }, {}, [{}]))).toBe(9);
  });
});
