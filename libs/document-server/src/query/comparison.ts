import { compareValues } from '../bson/order.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { rank, rankOf } from '../bson/types.js';

/** A test of one value at the end of a path; the elements of an array are tested one by one, then the array itself. */
export type ValueTest = (value: unknown) => boolean;

const isNull = (value: unknown): boolean => value === null || value === undefined;
const isNaNValue = (value: unknown): boolean => isNumber(value) && Number.isNaN(toDouble(value));

export const equalTo = (operand: unknown): ValueTest => {
  if (isNull(operand)) return isNull;
  if (typeof operand === 'string') return (value) => value === operand;
  const kind = rankOf(operand);
  return (value) => rankOf(value) === kind && compareValues(value, operand) === 0;
};

export type Bound = '$gt' | '$gte' | '$lt' | '$lte';

/** An order comparison within the type of the operand; MinKey and MaxKey compare with every type. */
export const boundedBy = (operator: Bound, operand: unknown): ValueTest => {
  const inclusive = operator === '$gte' || operator === '$lte';
  if (isNull(operand)) return inclusive ? isNull : () => false;
  if (isNaNValue(operand)) return inclusive ? isNaNValue : () => false;
  const kind = rankOf(operand);
  const anyType = kind === rank.minKey || kind === rank.maxKey;
  const holds = orders[operator];
  return (value) => {
    if (!anyType && rankOf(value) !== kind) return false;
    if (value === undefined && anyType) return false;
    return !isNaNValue(value) && holds(compareValues(value, operand));
  };
};

const orders: Record<Bound, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};
