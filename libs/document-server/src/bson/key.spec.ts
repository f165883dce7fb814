import { Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { reversed, valueKey } from './key.js';
import { compareValues } from './order.js';

const number = fc.oneof(
  fc.integer().map((value) => new Int32(value)),
  fc.double().map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -60, max: 60 }))
    .map(([digits, power]) => Decimal128.fromString(`${digits}E${power}`)),
  fc.constantFrom(0, -0, 1, 2 ** 53, 0.1, NaN, Infinity, -Infinity).map((value) => new Double(value)),
  fc.constantFrom('9007199254740993', '-9007199254740993').map((value) => Long.fromString(value)),
  fc
    .constantFrom('0', '0.1', '0.10', '1E-6176', '9007199254740993', '-0.1')
    .map((value) => Decimal128.fromString(value)),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }).filter((value) => Buffer.from(value).toString() === value),
  fc.constantFrom('', '\0', 'a\0', 'a\0b', 'a', '\uffff', '𝒳'),
);
const leaf = fc.oneof(
  number, text, fc.boolean(), fc.constant(null), fc.constant(undefined), fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })), fc.constantFrom(new MinKey(), new MaxKey()),
); // prettier-ignore
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'é'), tie('value'), { maxKeys: 3 }),
  ),
}));

const sign = (order: number): number => Math.sign(order);

describe('the key of a value', () => {
  it('has the order of the values', () => {
    fc.assert(
      fc.property(value, value, (a, b) => sign(Buffer.compare(valueKey(a), valueKey(b))) === sign(compareValues(a, b))),
      { numRuns: 5_000 },
    );
  });

  it('has the order of the values in a compound key, each field in its direction', () => {
    const way = fc.constantFrom(1, -1);
    fc.assert(
      fc.property(fc.tuple(value, value), fc.tuple(value, value), fc.tuple(way, way), (a, b, ways) => {
        const key = (pair: [unknown, unknown]) =>
          Buffer.concat(pair.map((part, i) => (ways[i] === 1 ? valueKey(part) : reversed(valueKey(part)))));
        const expected = compareValues(a[0], b[0]) * ways[0] || compareValues(a[1], b[1]) * ways[1];
        return sign(Buffer.compare(key(a), key(b))) === sign(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is the same for equal numbers of different types', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        (n) =>
          new Set(
            [new Int32(n), new Double(n), Long.fromNumber(n), Decimal128.fromString(`${n}.0`)].map((one) =>
              valueKey(one).toString('hex'),
            ),
          ).size === 1,
      ),
    );
  });

  it('orders numbers by their exact value', () => {
    const ascending = [
      new Double(NaN),
      new Double(-Infinity),
      Long.MIN_VALUE,
      Decimal128.fromString('-0.1'),
      new Int32(0),
      Decimal128.fromString('1E-6176'),
      Decimal128.fromString('0.1'),
      new Double(0.1),
      new Int32(1),
      new Double(2 ** 53),
      Long.fromString('9007199254740993'),
      new Double(2 ** 53 + 2),
      Long.MAX_VALUE,
      new Double(2 ** 63),
      new Double(Infinity),
    ];
    const keys = ascending.map(valueKey);
    expect(keys).toEqual([...keys].sort(Buffer.compare));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(keys.length);
  });

  it('orders the types as MongoDB does', () => {
    const ascending = [
      new MinKey(),
      null,
      new Int32(5),
      'a',
      { a: 1 },
      [1],
      new Uint8Array(1),
      new ObjectId(),
      false,
      true,
      new Date(),
      new Timestamp(1n),
      /a/,
      new MaxKey(),
    ];
    const keys = ascending.map(valueKey);
    expect(keys).toEqual([...keys].sort(Buffer.compare));
  });
});
