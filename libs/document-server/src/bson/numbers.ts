import { Decimal128, Double, Int32, Long, Timestamp } from 'bson';

export type BsonNumber = number | bigint | Int32 | Double | Long | Decimal128;

export const isNumber = (value: unknown): value is BsonNumber =>
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  value instanceof Int32 ||
  value instanceof Double ||
  isLong(value) ||
  value instanceof Decimal128;

/** A Timestamp is a Long by inheritance only. */
const isLong = (value: unknown): value is Long => value instanceof Long && !(value instanceof Timestamp);

/** The BSON type a number has, or would be given when encoded. */
export const numberType = (value: BsonNumber): 'int' | 'long' | 'double' | 'decimal' => {
  if (value instanceof Int32) return 'int';
  if (value instanceof Double) return 'double';
  if (value instanceof Decimal128) return 'decimal';
  if (typeof value === 'number')
    return Number.isInteger(value) && !Object.is(value, -0) && Math.abs(value) < 2 ** 31 ? 'int' : 'double';
  return 'long';
};

/** The nearest double. Only exact for what a double can hold. */
export const toDouble = (value: BsonNumber): number => {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Decimal128 ? Number(value.toString()) : (value as Long).toNumber();
};

/** True when a double holds this number without loss. */
export const fitsDouble = (value: BsonNumber): boolean => {
  if (typeof value === 'number' || value instanceof Int32 || value instanceof Double) return true;
  if (value instanceof Decimal128) return false;
  return Number.isSafeInteger(toDouble(value));
};

/** A number as mantissa * 10^exponent; undefined for NaN and the infinities. */
export const toDecimal = (value: BsonNumber): { mantissa: bigint; exponent: number } | undefined => {
  if (typeof value === 'bigint') return { mantissa: value, exponent: 0 };
  if (isLong(value)) return { mantissa: value.toBigInt(), exponent: 0 };
  if (value instanceof Decimal128) {
    const parts = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString());
    if (!parts) return undefined;
    const [, sign = '', whole = '', fraction = '', power = '0'] = parts;
    return { mantissa: BigInt(sign + whole + fraction), exponent: Number(power) - fraction.length };
  }
  const double = toDouble(value);
  if (!Number.isFinite(double)) return undefined;
  return doubleToDecimal(double);
};

/** Every double is a whole number of powers of two, and so has an exact decimal expansion. */
const doubleToDecimal = (double: number): { mantissa: bigint; exponent: number } => {
  if (Number.isInteger(double)) return { mantissa: BigInt(double), exponent: 0 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, double);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  const power = Math.max(biased, 1) - 1075;
  const magnitude = power >= 0 ? mantissa << BigInt(power) : mantissa * 5n ** BigInt(-power);
  return { mantissa: double < 0 ? -magnitude : magnitude, exponent: Math.min(power, 0) };
};
