import { Timestamp } from 'bson';
import { copy, isDocument } from '../bson/document.js';
import { isNumber } from '../bson/numbers.js';
import { compareValues } from '../bson/order.js';
import { badValue, failedToParse, MongoError, typeMismatch } from '../errors.js';
import { compute, computeBits } from './arithmetic.js';
import { addToSet, type ArrayChange, pop, pull, pullAll, push } from './array-operators.js';

/** What an operator makes of a field: `creates` says whether it makes a missing one. `remove` takes the field away, undefined leaves it. */
export type FieldChange = { creates: boolean; change: (current: unknown, field: string) => unknown };
export const remove = Symbol('remove');

const created = (change: FieldChange['change']): FieldChange => ({ creates: true, change });
const array = (creates: boolean, change: ArrayChange): FieldChange => ({ creates, change });

/** Compiles one operator of an update for one field; `$rename` is none of these. */
export const compileOperator = (operator: string, operand: unknown, now: Date): FieldChange => {
  switch (operator) {
    case '$set':
    case '$setOnInsert':
      return created(() => copy(operand ?? null));
    case '$unset':
      return { creates: false, change: () => remove };
    case '$inc':
    case '$mul':
      if (!isNumber(operand))
        throw typeMismatch(`Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument`);
      return created((current, field) => compute(operator, current, operand, field));
    case '$min':
      return created((current) =>
        current === undefined || compareValues(operand, current) < 0 ? copy(operand) : undefined,
      );
    case '$max':
      return created((current) =>
        current === undefined || compareValues(operand, current) > 0 ? copy(operand) : undefined,
      );
    case '$currentDate':
      return created(currentDate(operand, now));
    case '$bit':
      if (!isDocument(operand))
        throw badValue('The $bit modifier is not compatible with this value. You must pass in an embedded document');
      return created((current, field) => computeBits(current, operand, field));
    case '$push':
      return array(true, push(operand));
    case '$addToSet':
      return array(true, addToSet(operand));
    case '$pull':
      return array(false, pull(operand));
    case '$pullAll':
      return array(false, pullAll(operand));
    case '$pop':
      return array(false, pop(operand));
    default:
      throw failedToParse(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
  }
};

const currentDate = (operand: unknown, now: Date): (() => unknown) => {
  if (typeof operand === 'boolean') return () => now;
  const type = isDocument(operand) ? operand.$type : undefined;
  if (type === 'date') return () => now;
  if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
  throw new MongoError(2, 'BadValue', `$currentDate accepts true, {$type: 'date'} or {$type: 'timestamp'}`);
};
