import { Double, Int32, Long, ObjectId } from 'bson';
import { type Document, isDocument } from '../bson/document.js';
import { type BsonNumber, isNumber, numberType, toDecimal, toDouble } from '../bson/numbers.js';
import { keyText } from '../bson/key.js';
import { compareValues, equalValues } from '../bson/order.js';
import { typeName } from '../bson/types.js';
import { MongoError, notSupported, typeMismatch } from '../errors.js';
import { compute } from '../update/arithmetic.js';
import { isTrue } from './expressions.js';

type Operator = { least: number; most: number; apply: (...values: unknown[]) => unknown };

const fixed = (count: number, apply: Operator['apply']): Operator => ({ least: count, most: count, apply });
const many = (apply: Operator['apply']): Operator => ({ least: 0, most: Infinity, apply });
const ordered = (test: (order: number) => boolean): Operator => fixed(2, (a, b) => test(compareValues(a, b)));

const isNil = (value: unknown): value is null | undefined => value === null || value === undefined;

const array = (name: string, value: unknown): unknown[] => {
  if (!Array.isArray(value))
    throw new MongoError(
      17124,
      'Location17124',
      `The argument to ${name} must be an array, but was of type: ${typeName(value)}`,
    );
  return value;
};

const whole = (name: string, value: unknown): number => {
  if (!isNumber(value) || !Number.isInteger(toDouble(value)))
    throw new MongoError(28690, 'Location28690', `${name}'s numeric argument must be a whole number`);
  return toDouble(value);
};

const string = (name: string, value: unknown): string => {
  if (typeof value !== 'string')
    throw new MongoError(16702, 'Location16702', `${name} only supports strings, not ${typeName(value)}`);
  return value;
};

/** A sum or product of numbers; a date may take part in a sum. */
const total = (operation: '$inc' | '$mul', name: string, values: unknown[]): unknown => {
  if (values.some(isNil)) return null;
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > (operation === '$inc' ? 1 : 0))
    throw typeMismatch(`only one date allowed in an ${name} expression`);
  const numbers = values.filter((value) => !(value instanceof Date));
  if (!numbers.every(isNumber)) throw typeMismatch(`${name} only supports numeric or date types`);
  const sum = numbers.reduce<BsonNumber>(
    (result, value) => compute(operation, result, value, name),
    operation === '$inc' ? 0 : 1,
  );
  return dates[0] ? new Date(dates[0].getTime() + Math.round(toDouble(sum))) : sum;
};

const subtract = (a: unknown, b: unknown): unknown => {
  if (isNil(a) || isNil(b)) return null;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof Date && isNumber(b)) return new Date(a.getTime() - Math.round(toDouble(b)));
  if (!isNumber(a) || !isNumber(b)) throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
  return compute('$inc', a, compute('$mul', b, -1, '$subtract'), '$subtract');
};

/** `$divide` and `$mod`: a quotient is always a double, the remainder of two whole numbers a whole number. */
const quotient = (name: '$divide' | '$mod', a: unknown, b: unknown): unknown => {
  if (isNil(a) || isNil(b)) return null;
  if (!isNumber(a) || !isNumber(b)) throw typeMismatch(`${name} only supports numeric types`);
  const types = [numberType(a), numberType(b)];
  if (types.includes('decimal')) throw notSupported(`${name} of decimals`);
  if (toDouble(b) === 0) throw new MongoError(2, 'BadValue', `can't ${name} by zero`);
  if (name === '$mod' && !types.includes('double')) {
    const rest = toDecimal(a)!.mantissa % toDecimal(b)!.mantissa;
    return types.includes('long') ? Long.fromBigInt(rest) : new Int32(Number(rest));
  }
  return new Double(name === '$divide' ? toDouble(a) / toDouble(b) : toDouble(a) % toDouble(b));
};

/** `$sum`, `$avg`, `$min`, `$max` inside a document: over their arguments, or over the elements of the only one. */
const spread = (values: unknown[]): unknown[] =>
  values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
export const sum = (values: unknown[]): unknown =>
  values.filter(isNumber).reduce<BsonNumber>((result, value) => compute('$inc', result, value, '$sum'), 0);
export const average = (values: unknown[]): unknown => {
  const numbers = values.filter(isNumber);
  if (numbers.some((value) => numberType(value) === 'decimal')) throw notSupported('$avg of decimals');
  return numbers.length === 0
    ? null
    : new Double(numbers.reduce<number>((result, value) => result + toDouble(value), 0) / numbers.length);
};
export const extreme = (values: unknown[], way: 1 | -1): unknown =>
  values
    .filter((value) => !isNil(value))
    .reduce<unknown>((best, value) => (isNil(best) || compareValues(value, best) * way < 0 ? value : best), null);
export const distinct = (values: unknown[]): unknown[] => {
  const known = new Map<string, unknown>();
  for (const value of values) {
    const key = keyText(value);
    if (!known.has(key)) known.set(key, value);
  }
  return [...known.values()];
};
/** Whether a value equals one of these. */
const isIn = (values: unknown[]): ((value: unknown) => boolean) => {
  const keys = new Set(values.map(keyText));
  return (value) => keys.has(keyText(value));
};
export const merge = (values: unknown[]): Document => {
  const parts = values.filter((value) => !isNil(value));
  if (!parts.every(isDocument)) throw new MongoError(40400, 'Location40400', '$mergeObjects requires object inputs');
  return Object.assign({}, ...parts) as Document;
};

const toText = (value: unknown): unknown => {
  if (isNil(value)) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (typeof value === 'string' || typeof value === 'boolean' || isNumber(value)) return String(value);
  throw new MongoError(
    241,
    'ConversionFailure',
    `Unsupported conversion from ${typeName(value)} to string in $convert with no onError value`,
  );
};

const element = (name: string, values: unknown, place: number): unknown =>
  isNil(values) ? null : array(name, values).at(place);

const slice = (values: unknown, first: unknown, second?: unknown): unknown => {
  if (isNil(values)) return null;
  const items = array('$slice', values);
  const from = whole('$slice', first);
  if (second === undefined) return from < 0 ? items.slice(from) : items.slice(0, from);
  const start = from < 0 ? Math.max(0, items.length + from) : from;
  return items.slice(start, start + whole('$slice', second));
};

/** Operators that need nothing but the values of their arguments. */
export const operators: Record<string, Operator> = {
  $eq: ordered((order) => order === 0),
  $ne: ordered((order) => order !== 0),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $cmp: fixed(2, (a, b) => Math.sign(compareValues(a, b))),
  $not: fixed(1, (value) => !isTrue(value)),
  $add: many((...values) => total('$inc', '$add', values)),
  $multiply: many((...values) => total('$mul', '$multiply', values)),
  $subtract: fixed(2, subtract),
  $divide: fixed(2, (a, b) => quotient('$divide', a, b)),
  $mod: fixed(2, (a, b) => quotient('$mod', a, b)),
  $sum: many((...values) => sum(spread(values))),
  $avg: many((...values) => average(spread(values))),
  $min: many((...values) => extreme(spread(values), 1)),
  $max: many((...values) => extreme(spread(values), -1)),
  $concat: many((...values) => (values.some(isNil) ? null : values.map((value) => string('$concat', value)).join(''))),
  $toLower: fixed(1, (value) =>
    isNil(value) ? '' : String(toText(value)).replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  ),
  $toUpper: fixed(1, (value) =>
    isNil(value) ? '' : String(toText(value)).replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  ),
  $toString: fixed(1, toText),
  $strLenCP: fixed(1, (value) => [...string('$strLenCP', value)].length),
  $substrCP: fixed(3, (value, from, size) =>
    isNil(value)
      ? ''
      : [...String(toText(value))]
          .slice(whole('$substrCP', from), whole('$substrCP', from) + whole('$substrCP', size))
          .join(''),
  ),
  $type: fixed(1, (value) => (value === undefined ? 'missing' : typeName(value))),
  $isArray: fixed(1, (value) => Array.isArray(value)),
  $isNumber: fixed(1, isNumber),
  $size: fixed(1, (value) => array('$size', value).length),
  $in: fixed(2, (value, values) => array('$in', values).some((item) => equalValues(item, value))),
  $arrayElemAt: fixed(2, (values, place) =>
    isNil(place) ? null : element('$arrayElemAt', values, whole('$arrayElemAt', place)),
  ),
  $first: fixed(1, (values) => element('$first', values, 0)),
  $last: fixed(1, (values) => element('$last', values, -1)),
  $concatArrays: many((...values) =>
    values.some(isNil) ? null : values.flatMap((value) => array('$concatArrays', value)),
  ),
  $slice: { least: 2, most: 3, apply: slice },
  $reverseArray: fixed(1, (values) => (isNil(values) ? null : [...array('$reverseArray', values)].reverse())),
  $setUnion: many((...values) =>
    values.some(isNil) ? null : distinct(values.flatMap((value) => array('$setUnion', value))).sort(compareValues),
  ),
  $setIntersection: many((...values) => {
    if (values.some(isNil)) return null;
    const sets = values.map((value) => isIn(array('$setIntersection', value)));
    return distinct(array('$setIntersection', values[0] ?? []))
      .filter((item) => sets.every((has) => has(item)))
      .sort(compareValues);
  }),
  $setDifference: fixed(2, (a, b) => {
    if (isNil(a) || isNil(b)) return null;
    const excluded = isIn(array('$setDifference', b));
    return distinct(array('$setDifference', a)).filter((item) => !excluded(item));
  }),
  $setIsSubset: fixed(2, (a, b) => array('$setIsSubset', a).every(isIn(array('$setIsSubset', b)))),
  $mergeObjects: many((...values) => merge(values)),
  $objectToArray: fixed(1, (value) => (isNil(value) ? null : Object.entries(value).map(([k, v]) => ({ k, v })))),
};
