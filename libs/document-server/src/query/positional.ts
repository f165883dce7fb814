import { type Document, isDocument } from '../bson/document.js';
import { badValue } from '../errors.js';
import { elementTest, hasOperators } from './matcher.js';
import { isRegex } from './operators.js';

/**
 * The place of the array element that made a document match, for the positional `$`: the first that meets the filter's condition on that array.
 * Undefined when the filter has no such condition or no element meets it. Conditions that point at different elements are refused.
 */
export const matchedPlace = (filter: Document, name: string, array: unknown[]): number | undefined => {
  const places = conditionsOn(filter, name).map((test) => array.findIndex(test));
  const [place, ...others] = places.filter((found) => found >= 0);
  if (others.some((other) => other !== place))
    throw badValue(
      `the positional operator on '${name}' is ambiguous: put the conditions on the array into one $elemMatch`,
    );
  return place;
};

const conditionsOn = (filter: Document, name: string): ((element: unknown) => boolean)[] =>
  Object.entries(filter).flatMap(([field, condition]) => {
    if (field === '$and' && Array.isArray(condition))
      return condition.flatMap((part) => (isDocument(part) ? conditionsOn(part, name) : []));
    if ((field !== name && !field.startsWith(`${name}.`)) || isNegative(condition)) return [];
    if (field !== name) return [elementTest({ [field.slice(name.length + 1)]: condition })];
    return [testOfElement(condition)];
  });

const isNegative = (condition: unknown): boolean =>
  isDocument(condition) && Object.keys(condition).some((operator) => ['$ne', '$nin', '$not'].includes(operator));

const testOfElement = (condition: unknown): ((element: unknown) => boolean) => {
  if (isDocument(condition) && '$elemMatch' in condition) return elementTest(condition.$elemMatch);
  if (isRegex(condition)) return elementTest({ $regex: condition });
  return elementTest(hasOperators(condition) ? condition : { $eq: condition });
};
