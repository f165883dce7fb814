import { Decimal128, Double, Int32, Long } from 'bson';
import { typeMismatch } from '../errors.js';

type Numeric = number | Long | Int32 | Double;

export function isNumber(value: unknown): value is Numeric {
  return typeof value === 'number' || value instanceof Long || value instanceof Int32 || value instanceof Double;
}

/** Applies an operator to two numbers: whole 64-bit ones stay whole, anything else becomes a double. */
export function calculate(name: '$inc' | '$mul', before: unknown, by: unknown): unknown {
  if (before instanceof Decimal128 || by instanceof Decimal128)
    throw typeMismatch(`${name} on a Decimal128 is not supported by the embedded document server`);
  if (!isNumber(by))
    throw typeMismatch(`Cannot ${name === '$inc' ? 'increment' : 'multiply'} with a non-numeric argument`);
  if (!isNumber(before)) throw typeMismatch(`Cannot apply ${name} to a value of non-numeric type`);
  if (before instanceof Long || by instanceof Long) {
    const [one, other] = [before, by].map((value) =>
      value instanceof Long ? value.toBigInt() : Number.isInteger(Number(value)) ? BigInt(Number(value)) : null,
    );
    if (one != null && other != null)
      return Long.fromBigInt(BigInt.asIntN(64, name === '$inc' ? one + other : one * other));
  }
  const [one, other] = [Number(before), Number(by)];
  return name === '$inc' ? one + other : one * other;
}
