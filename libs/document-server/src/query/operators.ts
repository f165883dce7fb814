import { BSONRegExp } from 'bson';
import { isDocument } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { aliasOf, rank, rankOf, typeName } from '../bson/types.js';
import { badValue, MongoError } from '../errors.js';
import { equalTo, type ValueTest } from './comparison.js';
import { toRegExp } from './regex.js';

export const inList = (operand: unknown): ValueTest => {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  const strings = new Set<unknown>(operand.filter((value) => typeof value === 'string'));
  const tests = operand.filter((value) => typeof value !== 'string').map(inListItem);
  return (value) => strings.has(value) || tests.some((test) => test(value));
};

const inListItem = (item: unknown): ValueTest => {
  if (isDocument(item) && Object.keys(item)[0]?.startsWith('$') && !('$ref' in item))
    throw badValue('cannot nest $ under $in');
  if (!isRegex(item)) return equalTo(item);
  const same = equalTo(item);
  const matches = matchesRegex(toRegExp(item));
  return (value) => matches(value) || same(value);
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
  return (value) =>
    isNumber(value) && Number.isFinite(toDouble(value)) && Math.trunc(toDouble(value)) % divisor === rest;
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
