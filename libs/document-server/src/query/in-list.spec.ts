import { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { compileFilter } from './matcher.js';

const padding = Array.from({ length: 20 }, (_, i) => new ObjectId(i.toString(16).padStart(24, '0')));

/** Short lists are compared item by item, long ones looked up by key: both have to find the same. */
describe.each([
  ['a short list', []],
  ['a long list', padding],
])('$in with %s', (_, others) => {
  const finds = (items: unknown[], value: unknown) =>
    compileFilter({ a: { $in: [...others, ...items] } })({ a: value });

  it.each<[string, unknown, unknown, boolean]>([
    ['a number by its value, whatever its type', new Int32(5), new Double(5), true],
    ['a long beyond 2^53 exactly', Long.fromString('9007199254740993'), Long.fromString('9007199254740993'), true],
    ['not its neighbour', Long.fromString('9007199254740993'), Long.fromString('9007199254740992'), false],
    ['a decimal by its value', Decimal128.fromString('1.50'), new Double(1.5), true],
    ['NaN', new Double(NaN), Decimal128.fromString('NaN'), true],
    ['an id', new ObjectId('0123456789abcdef01234567'), new ObjectId('0123456789abcdef01234567'), true],
    ['a date', new Date(5), new Date(5), true],
    ['no number for a date', new Date(5), new Int32(5), false],
    ['a document with its fields in order', { x: new Int32(1), y: 'b' }, { x: new Int32(1), y: 'b' }, true],
    ['no document with its fields in another order', { x: new Int32(1), y: 'b' }, { y: 'b', x: new Int32(1) }, false],
    ['an element of an array', new Int32(2), [new Int32(1), new Int32(2)], true],
    ['an array as a whole', [new Int32(1)], [new Int32(1)], true],
    ['what fits a regular expression', /^ab/, 'abc', true],
    ['null', null, null, true],
    ['a missing field by null', null, undefined, true],
    ['no null without being told', true, null, false],
    ['true', true, true, true],
    ['no false for true', true, false, false],
  ])('finds %s', (__, item, value, expected) => expect(finds([item], value)).toBe(expected));
});

describe('$in with 100,000 items', () => {
  it('finds the same as asking for each', () => {
    const items = Array.from({ length: 100_000 }, (_, i) => new Int32(i * 2));
    const matches = compileFilter({ a: { $in: items } });
    const found = Array.from({ length: 10_000 }, (_, i) => i).filter((i) => matches({ a: new Int32(i) }));
    expect(found).toEqual(Array.from({ length: 5_000 }, (_, i) => i * 2));
  });
});

describe('$mod', () => {
  it.each<[string, unknown, boolean]>([
    ['a long beyond 2^53', Long.fromString('9007199254740993'), true],
    ['a decimal, cut to a whole number', Decimal128.fromString('13.9'), true],
    ['a double', new Double(23.5), true],
    ['another', new Int32(14), false],
  ])('divides %s exactly', (_, value, expected) =>
    expect(compileFilter({ a: { $mod: [10, 3] } })({ a: value })).toBe(expected),
  );
});
