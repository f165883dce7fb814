import { type Document, isDocument } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { rank, rankOf } from '../bson/types.js';
import { hasOperators } from '../query/matcher.js';
import { isRegex } from '../query/operators.js';

/** What a filter demands of one field, as far as an index can use it. Every other demand is left to the filter itself. */
export type Condition = {
  equal?: unknown[];
  low?: { value: unknown; inclusive: boolean };
  high?: { value: unknown; inclusive: boolean };
};
export type Conditions = Map<string, Condition>;

/** The conditions that every matching document meets: top-level fields and those inside `$and`. */
export const conditionsOf = (filter: Document, found: Conditions = new Map()): Conditions => {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition))
      for (const part of condition) if (isDocument(part)) conditionsOf(part, found);
    if (name.startsWith('$')) continue;
    const known = found.get(name) ?? {};
    if (!hasOperators(condition)) {
      if (isExact(condition)) known.equal ??= [condition];
    } else {
      addOperators(known, condition);
    }
    found.set(name, known);
  }
  return found;
};

const addOperators = (known: Condition, operators: Document): void => {
  for (const [operator, operand] of Object.entries(operators)) {
    if (operator === '$eq' && isExact(operand)) known.equal ??= [operand];
    if (operator === '$in' && Array.isArray(operand) && operand.every(isExact)) known.equal ??= operand;
    if (!isOrdered(operand)) continue;
    if (operator === '$gt' || operator === '$gte') known.low ??= { value: operand, inclusive: operator === '$gte' };
    if (operator === '$lt' || operator === '$lte') known.high ??= { value: operand, inclusive: operator === '$lte' };
  }
};

/** Values whose documents all lie under the value's own key. An array's lie under its elements, a regular expression's anywhere. */
const isExact = (value: unknown): boolean => value !== undefined && !Array.isArray(value) && !isRegex(value);

const ordered: number[] = [rank.number, rank.string, rank.objectId, rank.date, rank.boolean, rank.timestamp];
const isOrdered = (value: unknown): boolean =>
  ordered.includes(rankOf(value)) && !(isNumber(value) && Number.isNaN(toDouble(value)));
