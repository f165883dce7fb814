import { BSONRegExp } from 'bson';
import { isDocument } from '../bson/document.js';
import { keyText } from '../bson/key.js';
import { fitsDouble, isNumber, toDecimal, toDouble } from '../bson/numbers.js';
import { aliasOf, rank, rankOf, typeName } from '../bson/types.js';
import { badValue, MongoError } from '../errors.js';
import { equalTo, type ValueTest } from './comparison.js';
import { toRegExp } from './regex.js';

export const inList = (operand: unknown): ValueTest => {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  for (const item of operand)
    if (isDocument(item) && Object.keys(item)[0]?.startsWith('$') && !('$ref' in item))
      throw badValue('cannot nest $ under $in');
  const strings = new Set<unknown>(operand.filter((item) => typeof item === 'string'));
  const others = operand.filter((item) => typeof item !== 'string');
  const patterns = others.filter(isRegex).map((item) => matchesRegex(toRegExp(item)));
  const isListed = others.length > fewItems ? amongMany(others) : amongFew(others);
  return (value) => strings.has(value) || isListed(value) || patterns.some((matches) => matches(value));
};

/** Up to so many items are compared one by one; more are looked up by their keys, so that the time does not grow with the list. */
const fewItems = 8;

const amongFew = (items: unknown[]): ValueTest => {
  const tests = items.map(equalTo);
  return (value) => tests.some((test) => test(value));
};

const amongMany = (items: unknown[]): ValueTest => {
  const kinds = new Set(items.map(rankOf));
  const keys = new Set(items.map((item) => keyText(item ?? null)));
  const withNull = kinds.has(rank.null) || kinds.has(rank.undefined);
  return (value) => {
    if (value === null || value === undefined) return withNull;
    return kinds.has(rankOf(value)) && keys.has(keyText(value));
  };
};

export const isRegex = (value: unknown): value is BSONRegExp | RegExp =>
  value instanceof BSONRegExp || value instanceof RegExp;

export const matchesRegex =
  (expression: RegExp): ValueTest =>
  (value) =>
    typeof value === 'string' && expression.test(value);

export const ofType = (operand: unknown): ValueTest => {
  const names = (Array.isArray(operand) ? operand : [operand]).map((named: unknown) => {
    const alias = typeof named === 'string' ? aliasOf(named) : isNumber(named) ? aliasOf(toDouble(named)) : undefined;
    if (alias === undefined) throw badValue(`Unknown type name alias: ${String(named)}`);
    return alias;
  });
  if (names.length === 0) throw badValue('$type must match at least one type');
  return (value) =>
    value !== undefined &&
    (names.includes(typeName(value)) || (rankOf(value) === rank.number && names.includes('number')));
};

export const modulo = (operand: unknown): ValueTest => {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(isNumber))
    throw badValue('malformed mod, needs to be an array of two numbers');
  const [divisor, rest] = operand.map((number) => Math.trunc(toDouble(number))) as [number, number];
  if (divisor === 0) throw badValue('divisor cannot be 0');
  if (!Number.isSafeInteger(divisor) || !Number.isSafeInteger(rest))
    throw badValue('$mod by a number beyond 2^53 is not supported by the embedded document server');
  return (value) => {
    if (!isNumber(value) || !Number.isFinite(toDouble(value))) return false;
    if (fitsDouble(value)) return Math.trunc(toDouble(value)) % divisor === rest;
    const { mantissa, exponent } = toDecimal(value)!;
    const whole = exponent < 0 ? mantissa / 10n ** BigInt(-exponent) : mantissa * 10n ** BigInt(exponent);
    return whole % BigInt(divisor) === BigInt(rest);
  };
};

/** A whole number of at least `least`, given to an operator or an option. */
export const wholeNumber = (operand: unknown, name: string, least = 0): number => {
  const number = isNumber(operand) ? toDouble(operand) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new MongoError(9, 'FailedToParse', `${name} must be a whole number`);
  if (number < least)
    throw new MongoError(
      51024,
      'Location51024',
      `BSON field '${name}' value must be >= ${least}, actual value '${number}'`,
    );
  return number;
};
