import { type Document, isDocument } from '../bson/document.js';
import { parsePath, valuesAt } from '../bson/paths.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { badValue } from '../errors.js';
import { compileExpression } from '../aggregate/expressions.js';
import { boundedBy, equalTo, type ValueTest } from './comparison.js';
import { inList, isRegex, matchesRegex, modulo, ofType, wholeNumber } from './operators.js';
import { toRegExp } from './regex.js';

/** A compiled filter. */
export type Matcher = (document: Document) => boolean;
type PathTest = (found: unknown[]) => boolean;

/** Compiles a filter of MongoDB's query language; throws a MongoError for anything it cannot judge exactly. */
export const compileFilter = (filter: unknown, variables: Document = {}): Matcher => {
  if (!isDocument(filter)) throw badValue('Expected a filter of type object');
  const tests = Object.entries(filter).flatMap(([name, condition]) => {
    if (name === '$comment') return [];
    return [name.startsWith('$') ? logical(name, condition, variables) : fieldTest(name, condition)];
  });
  if (tests.length === 1) return tests[0]!;
  return (document) => tests.every((test) => test(document));
};

const logical = (name: string, condition: unknown, variables: Document): Matcher => {
  if (name === '$expr') return compileExpression(condition, variables);
  if (!['$and', '$or', '$nor'].includes(name))
    throw badValue(`unknown top level operator: ${name}. It may be unsupported by the embedded document server.`);
  if (!Array.isArray(condition) || condition.length === 0) throw badValue(`${name} must be a nonempty array`);
  const tests = condition.map((part) => compileFilter(part, variables));
  if (name === '$and') return (document) => tests.every((test) => test(document));
  const some: Matcher = (document) => tests.some((test) => test(document));
  return name === '$or' ? some : (document) => !some(document);
};

const fieldTest = (name: string, condition: unknown): Matcher => {
  const path = parsePath(name);
  const test = pathTest(condition);
  return (document) => test(valuesAt(document, path));
};

/** True for `{ $gt: 1 }`, which holds operators, and not for `{ a: 1 }`, which is a value. */
export const hasOperators = (condition: unknown): condition is Document =>
  isDocument(condition) && (Object.keys(condition)[0]?.startsWith('$') ?? false) && !('$ref' in condition);

const pathTest = (condition: unknown): PathTest => {
  if (isRegex(condition)) return anyValue(matchesRegex(toRegExp(condition)));
  if (!hasOperators(condition)) return anyValue(equalTo(condition));
  const tests = Object.entries(condition).flatMap(([operator, operand]) => {
    if (operator === '$options') {
      if (!('$regex' in condition)) throw badValue('$options needs a $regex');
      return [];
    }
    return [operatorTest(operator, operand, condition)];
  });
  return (found) => tests.every((test) => test(found));
};

/** Holds when one of the values, or an element of one that is an array, passes. */
const anyValue =
  (test: ValueTest): PathTest =>
  (found) =>
    found.some((value) => (Array.isArray(value) && value.some(test)) || test(value));

const not =
  (test: PathTest): PathTest =>
  (found) =>
    !test(found);

const operatorTest = (operator: string, operand: unknown, siblings: Document): PathTest => {
  switch (operator) {
    case '$eq':
      return anyValue(equalTo(operand));
    case '$ne':
      return not(anyValue(equalTo(operand)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      if (isRegex(operand)) throw badValue(`Can't have RegEx as arg to predicate over field`);
      return anyValue(boundedBy(operator, operand));
    case '$in':
      return anyValue(inList(operand));
    case '$nin':
      if (!Array.isArray(operand)) throw badValue('$nin needs an array');
      return not(anyValue(inList(operand)));
    case '$exists': {
      const wanted = isNumber(operand) ? toDouble(operand) !== 0 : operand !== false && operand !== null;
      return (found) => found.some((value) => value !== undefined) === wanted;
    }
    case '$not':
      return not(negated(operand));
    case '$regex':
      return anyValue(matchesRegex(toRegExp(operand, siblings.$options)));
    case '$mod':
      return anyValue(modulo(operand));
    case '$type':
      return anyValue(ofType(operand));
    case '$size': {
      const size = wholeNumber(operand, '$size');
      return (found) => found.some((value) => Array.isArray(value) && value.length === size);
    }
    case '$all':
      return containsAll(operand);
    case '$elemMatch': {
      const test = elementTest(operand);
      return (found) => found.some((value) => Array.isArray(value) && value.some(test));
    }
    default:
      throw badValue(`unknown operator: ${operator}. It may be unsupported by the embedded document server.`);
  }
};

const negated = (operand: unknown): PathTest => {
  if (!isRegex(operand) && !hasOperators(operand)) throw badValue('$not needs a regex or a document of operators');
  return pathTest(operand);
};

const containsAll = (operand: unknown): PathTest => {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  const tests = operand.map((item) => {
    if (hasOperators(item) && !('$elemMatch' in item)) throw badValue('no $ expressions in $all');
    return pathTest(item);
  });
  return (found) => tests.length > 0 && tests.every((test) => test(found));
};

/** The test of `$elemMatch`: of fields when the elements are documents, of operators when they are values. */
export const elementTest = (operand: unknown): ValueTest => {
  if (!isDocument(operand)) throw badValue('$elemMatch needs an Object');
  if (hasOperators(operand) && !['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0]!)) {
    const test = pathTest(operand);
    return (element) => test([element]);
  }
  const matches = compileFilter(operand);
  return (element) => (isDocument(element) || Array.isArray(element)) && matches(element as Document);
};
