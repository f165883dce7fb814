import { badValue } from '../errors.js';
import { type BsonNumber, fitsDouble, toDecimal, toDouble } from './numbers.js';

/**
 * The order-preserving key of a number of any BSON type: the largest double not above it (8 bytes), then what is left over
 * (one zero byte when nothing is). Equal numbers have equal keys whatever their types; NaN comes first.
 */
export const numberKey = (value: BsonNumber): Uint8Array => {
  if (fitsDouble(value)) return doubleKey(toDouble(value), [0]);
  const exact = toDecimal(value);
  if (!exact) return doubleKey(toDouble(value), [0]);
  let floor = toDouble(value);
  if (floor === Infinity) floor = Number.MAX_VALUE;
  if (floor === -Infinity)
    throw badValue('a decimal below the range of double is not supported by the embedded document server');
  let rest = subtract(exact, toDecimal(floor)!);
  if (rest.mantissa < 0n) {
    floor = nextBelow(floor);
    rest = subtract(exact, toDecimal(floor)!);
  }
  return doubleKey(floor, remainder(rest));
};

const doubleKey = (double: number, rest: number[]): Uint8Array => {
  const key = new Uint8Array(8 + rest.length);
  if (!Number.isNaN(double)) {
    const view = new DataView(key.buffer);
    view.setFloat64(0, double === 0 ? 0 : double);
    if (double < 0) for (let i = 0; i < 8; i++) key[i] = ~key[i]!;
    else key[0] = key[0]! ^ 0x80;
  }
  key.set(rest, 8);
  return key;
};

type Decimal = { mantissa: bigint; exponent: number };

const subtract = (a: Decimal, b: Decimal): Decimal => {
  const exponent = Math.min(a.exponent, b.exponent);
  return {
    mantissa: a.mantissa * 10n ** BigInt(a.exponent - exponent) - b.mantissa * 10n ** BigInt(b.exponent - exponent),
    exponent,
  };
};

/** A positive rest as 0.d1d2d3... * 10^power: the power, then the digits without trailing zeros, then an end byte. */
const remainder = ({ mantissa, exponent }: Decimal): number[] => {
  if (mantissa === 0n) return [0];
  const digits = mantissa.toString();
  const power = digits.length + exponent + 0x8000;
  return [1, power >> 8, power & 0xff, ...Buffer.from(digits.replace(/0+$/, '')), 0];
};

const nextBelow = (double: number): number => {
  if (double === 0) return -Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, double);
  view.setBigUint64(0, view.getBigUint64(0) + (double > 0 ? -1n : 1n));
  return view.getFloat64(0);
};
