import { copy, type Document, hasOwn, isDocument } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { compareValues, equalValues } from '../bson/order.js';
import { badValue, failedToParse, MongoError, typeMismatch } from '../errors.js';
import { compileFilter, hasOperators } from '../query/matcher.js';
import { elementTest } from '../query/matcher.js';
import { isRegex, wholeNumber } from '../query/operators.js';
import { parseSort, sortBy } from '../query/sort.js';

/** Makes the new array out of the one there is; undefined leaves the field as it is. */
export type ArrayChange = (current: unknown, field: string) => unknown[] | undefined;

const arrayOrNone = (current: unknown, operator: string, field: string): unknown[] | undefined => {
  if (current === undefined || Array.isArray(current)) return current;
  const message = `The field '${field}' must be an array but is of type ${current === null ? 'null' : typeof current}`;
  throw operator === '$pull' || operator === '$pullAll'
    ? badValue(`Cannot apply ${operator} to a non-array value`)
    : new MongoError(2, 'BadValue', message);
};

const hasEach = (operand: unknown): operand is Document => isDocument(operand) && hasOwn(operand, '$each');

const each = (operand: Document, operator: string): unknown[] => {
  if (!Array.isArray(operand.$each))
    throw typeMismatch(
      `The argument to $each in ${operator} must be an array but it was of type ${typeof operand.$each}`,
    );
  return operand.$each;
};

export const push = (operand: unknown): ArrayChange => {
  if (!hasEach(operand)) return (current, field) => [...(arrayOrNone(current, '$push', field) ?? []), copy(operand)];
  const added = each(operand, '$push');
  for (const option of Object.keys(operand))
    if (!['$each', '$slice', '$sort', '$position'].includes(option))
      throw badValue(`Unrecognized clause in $push: ${option}`);
  const position = operand.$position === undefined ? Infinity : wholeNumber(operand.$position, '$position', -Infinity);
  const slice = operand.$slice === undefined ? undefined : wholeNumber(operand.$slice, '$slice', -Infinity);
  const sort = operand.$sort === undefined ? undefined : sorter(operand.$sort);
  return (current, field) => {
    const array = arrayOrNone(current, '$push', field) ?? [];
    const place = position < 0 ? Math.max(0, array.length + position) : Math.min(position, array.length);
    const joined = [...array.slice(0, place), ...added.map(copy), ...array.slice(place)];
    const sorted = sort ? sort(joined) : joined;
    if (slice === undefined) return sorted;
    return slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice);
  };
};

const sorter = (sort: unknown): ((array: unknown[]) => unknown[]) => {
  if (isDocument(sort)) {
    const fields = parseSort(sort);
    return (array) => sortBy(array, fields, (element) => (isDocument(element) ? element : {}));
  }
  const way = isNumber(sort) ? toDouble(sort) : 0;
  if (way !== 1 && way !== -1) throw badValue('The $sort element value must be either 1 or -1');
  return (array) => [...array].sort((a, b) => compareValues(a, b) * way);
};

export const addToSet = (operand: unknown): ArrayChange => {
  const added = hasEach(operand) ? each(operand, '$addToSet') : [operand];
  if (hasEach(operand) && Object.keys(operand).length > 1)
    throw badValue(`Found unexpected fields after $each in $addToSet: ${Object.keys(operand).join(', ')}`);
  return (current, field) => {
    const array = [...(arrayOrNone(current, '$addToSet', field) ?? [])];
    for (const value of added) if (!array.some((known) => equalValues(known, value))) array.push(copy(value));
    return array;
  };
};

export const pull = (operand: unknown): ArrayChange => {
  const test = pullTest(operand);
  return (current, field) => arrayOrNone(current, '$pull', field)?.filter((element) => !test(element));
};

/** A document of operators tests each value; any other document is a filter on the elements that are documents; a value has to be equal. */
const pullTest = (operand: unknown): ((element: unknown) => boolean) => {
  if (isRegex(operand)) return elementTest({ $in: [operand] });
  if (!isDocument(operand)) return (element) => equalValues(element, operand);
  if (hasOperators(operand)) return elementTest(operand);
  const matches = compileFilter(operand);
  return (element) => isDocument(element) && matches(element);
};

export const pullAll = (operand: unknown): ArrayChange => {
  if (!Array.isArray(operand)) throw badValue('$pullAll requires an array argument');
  return (current, field) =>
    arrayOrNone(current, '$pullAll', field)?.filter((element) => !operand.some((value) => equalValues(element, value)));
};

export const pop = (operand: unknown): ArrayChange => {
  const way = isNumber(operand) ? toDouble(operand) : 0;
  if (way !== 1 && way !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${String(operand)}`);
  return (current, field) => {
    if (current !== undefined && !Array.isArray(current))
      throw typeMismatch(`Path '${field}' contains an element of non-array type`);
    return way === 1 ? current?.slice(0, -1) : current?.slice(1);
  };
};
