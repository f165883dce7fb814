import { type Document, isDocument } from '../bson/document.js';
import { MongoError } from '../errors.js';
import { hasOperators } from '../query/matcher.js';
import { isRegex } from '../query/operators.js';

/**
 * Refuses (67) a partialFilterExpression that MongoDB refuses. All that remain hold as soon as one element of an array meets them;
 * only therefore may the planner take a filter on one value as proof that a document is in the index.
 */
export const refusePartialFilter = (expression: Document): void => {
  for (const [name, condition] of Object.entries(expression)) {
    if (['$and', '$or'].includes(name) && Array.isArray(condition))
      for (const part of condition) refusePartialFilter(isDocument(part) ? part : refuse(name));
    else if (name.startsWith('$')) refuse(name);
    else if (isRegex(condition)) refuse('$regex');
    else if (hasOperators(condition)) refuseOperators(condition);
  }
};

const refuseOperators = (condition: Document): void => {
  for (const [operator, operand] of Object.entries(condition)) {
    if (!['$eq', '$in', '$exists', '$gt', '$gte', '$lt', '$lte', '$type'].includes(operator)) refuse(operator);
    if (operator === '$exists' && operand !== true) refuse('$exists: false');
    const values: unknown[] = Array.isArray(operand) ? operand : [operand];
    if (values.some(isRegex)) refuse('$regex');
  }
};

const refuse = (what: string): never => {
  throw new MongoError(67, 'CannotCreateIndex', `Expression not supported in partial index: ${what}`);
};
