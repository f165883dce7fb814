import { Decimal128, Double, Int32, Long } from 'bson';
import { type BsonNumber, isNumber, numberType, toDecimal, toDouble } from '../bson/numbers.js';
import { badValue, notSupported, typeMismatch } from '../errors.js';

export type Operation = '$inc' | '$mul';

/** Adds or multiplies as MongoDB does: the wider type wins, an int that overflows becomes a long, a long that overflows is an error. */
export const compute = (operation: Operation, current: unknown, operand: BsonNumber, field: string): BsonNumber => {
  if (current === undefined) return operation === '$inc' ? operand : zeroLike(operand);
  if (!isNumber(current))
    throw typeMismatch(
      `Cannot apply ${operation} to a value of non-numeric type. {${field}} has a field of non-numeric type`,
    );
  const types = [numberType(current), numberType(operand)];
  if (types.includes('decimal')) return decimals(operation, current, operand);
  if (types.includes('double'))
    return new Double(
      operation === '$inc' ? toDouble(current) + toDouble(operand) : toDouble(current) * toDouble(operand),
    );
  const [a, b] = [whole(current), whole(operand)];
  const result = operation === '$inc' ? a + b : a * b;
  if (BigInt.asIntN(64, result) !== result)
    throw badValue(`Failed to apply ${operation} operations to current value (${a}) for document field '${field}'`);
  const fitsInt = !types.includes('long') && BigInt.asIntN(32, result) === result;
  return fitsInt ? new Int32(Number(result)) : Long.fromBigInt(result);
};

const whole = (value: BsonNumber): bigint => toDecimal(value)!.mantissa;

const zeroLike = (value: BsonNumber): BsonNumber => {
  switch (numberType(value)) {
    case 'int': return new Int32(0);
    case 'long': return Long.ZERO;
    case 'double': return new Double(0);
    case 'decimal': return Decimal128.fromString('0');
  }
}; // prettier-ignore

const decimals = (operation: Operation, current: BsonNumber, operand: BsonNumber): Decimal128 => {
  const [a, b] = [toDecimal(current), toDecimal(operand)];
  if ([current, operand].some((value) => numberType(value) === 'double') || !a || !b)
    throw notSupported(`${operation} of a decimal and a double`);
  const low = Math.min(a.exponent, b.exponent);
  const sum = (part: { mantissa: bigint; exponent: number }) => part.mantissa * 10n ** BigInt(part.exponent - low);
  const [mantissa, exponent] =
    operation === '$inc' ? [sum(a) + sum(b), low] : [a.mantissa * b.mantissa, a.exponent + b.exponent];
  if (mantissa.toString().replace('-', '').length > 34)
    throw notSupported(`${operation} of decimals with a result of more than 34 digits`);
  return Decimal128.fromString(`${mantissa}E${exponent}`);
};

/** `$bit`: and, or, xor on an int or a long. */
export const computeBits = (current: unknown, operations: Record<string, unknown>, field: string): BsonNumber => {
  const entries = Object.entries(operations);
  if (entries.length === 0)
    throw badValue(`You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}`);
  return entries.reduce<BsonNumber>(
    (value, [name, operand]) => {
      if (!isWhole(operand))
        throw badValue(
          `The $bit modifier field must be an Integer(32/64 bit); a '${typeof operand}' is not supported here`,
        );
      const [a, b] = [whole(value), whole(operand)];
      const result = name === 'and' ? a & b : name === 'or' ? a | b : name === 'xor' ? a ^ b : undefined;
      if (result === undefined) throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
      return numberType(value) === 'int' && numberType(operand) === 'int'
        ? new Int32(Number(result))
        : Long.fromBigInt(result);
    },
    current === undefined ? new Int32(0) : requireWhole(current, field),
  );
};

const isWhole = (value: unknown): value is BsonNumber => isNumber(value) && ['int', 'long'].includes(numberType(value));

const requireWhole = (value: unknown, field: string): BsonNumber => {
  if (!isWhole(value))
    throw badValue(`Cannot apply $bit to a value of non-integral type. The field '${field}' is not an int or a long`);
  return value;
};
