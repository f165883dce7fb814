import { type Document, isDocument } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { failedToParse, MongoError } from '../errors.js';
import { type Expression, isTrue, type Scope } from './expressions.js';

type Compile = (expression: unknown) => Expression;
type Compiler = (operand: unknown, compile: Compile) => Expression;

/** Operators that decide which of their arguments are evaluated, or with which variables. */
export const scoped: Record<string, Compiler> = {
  $and: (operand, compile) => {
    const parts = list(operand).map(compile);
    return (scope) => parts.every((part) => isTrue(part(scope)));
  },
  $or: (operand, compile) => {
    const parts = list(operand).map(compile);
    return (scope) => parts.some((part) => isTrue(part(scope)));
  },
  $cond: (operand, compile) => {
    const {
      if: test,
      then,
      else: otherwise,
    } = Array.isArray(operand) ? asCondition(operand) : fields('$cond', operand, ['if', 'then', 'else']);
    const [when, yes, no] = [compile(test), compile(then), compile(otherwise)];
    return (scope) => (isTrue(when(scope)) ? yes(scope) : no(scope));
  },
  $ifNull: (operand, compile) => {
    const parts = list(operand).map(compile);
    if (parts.length < 2)
      throw new MongoError(1257300, 'Location1257300', `$ifNull needs at least two arguments, had: ${parts.length}`);
    return (scope) => {
      let value: unknown;
      for (const part of parts) if ((value = part(scope) ?? undefined) !== undefined) return value;
      return parts.at(-1)!(scope);
    };
  },
  $switch: (operand, compile) => {
    const { branches, default: fallback } = fields('$switch', operand, ['branches'], ['default']);
    const cases = list(branches).map((branch) => {
      const { case: test, then } = fields('$switch', branch, ['case', 'then']);
      return { when: compile(test), then: compile(then) };
    });
    const otherwise = fallback === undefined ? undefined : compile(fallback);
    return (scope) => {
      const chosen = cases.find(({ when }) => isTrue(when(scope)))?.then ?? otherwise;
      if (!chosen)
        throw new MongoError(
          40066,
          'Location40066',
          '$switch could not find a matching branch for an input, and no default was specified.',
        );
      return chosen(scope);
    };
  },
  $let: (operand, compile) => {
    const { vars, in: body } = fields('$let', operand, ['vars', 'in']);
    if (!isDocument(vars)) throw failedToParse('invalid parameter: expected an object (vars)');
    const bound = Object.entries(vars).map(([name, value]) => [name, compile(value)] as const);
    const result = compile(body);
    return (scope) => result(binding(scope, Object.fromEntries(bound.map(([name, value]) => [name, value(scope)]))));
  },
  $filter: (operand, compile) => {
    const { input, cond, as = 'this', limit } = fields('$filter', operand, ['input', 'cond'], ['as', 'limit']);
    const [items, test, most] = [compile(input), compile(cond), limit === undefined ? undefined : compile(limit)];
    return overArray('$filter', items, (array, scope) => {
      const found = array.filter((item) => isTrue(test(binding(scope, { [String(as)]: item }))));
      const size = most?.(scope);
      return isNumber(size) ? found.slice(0, toDouble(size)) : found;
    });
  },
  $map: (operand, compile) => {
    const { input, in: body, as = 'this' } = fields('$map', operand, ['input', 'in'], ['as']);
    const [items, result] = [compile(input), compile(body)];
    return overArray('$map', items, (array, scope) =>
      array.map((item) => result(binding(scope, { [String(as)]: item })) ?? null),
    );
  },
  $reduce: (operand, compile) => {
    const { input, initialValue, in: body } = fields('$reduce', operand, ['input', 'initialValue', 'in']);
    const [items, first, next] = [compile(input), compile(initialValue), compile(body)];
    return overArray('$reduce', items, (array, scope) =>
      array.reduce((value, item) => next(binding(scope, { value, this: item })), first(scope)),
    );
  },
};

const list = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : [operand]);

const asCondition = (operand: unknown[]): Document => {
  if (operand.length !== 3)
    throw new MongoError(
      16020,
      'Location16020',
      `Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`,
    );
  return { if: operand[0], then: operand[1], else: operand[2] };
};

/** The named arguments of an operator; unknown or missing ones are refused. */
export const fields = (name: string, operand: unknown, needed: string[], optional: string[] = []): Document => {
  if (!isDocument(operand)) throw failedToParse(`${name} only supports an object as its argument`);
  for (const key of Object.keys(operand))
    if (!needed.includes(key) && !optional.includes(key))
      throw failedToParse(`Unrecognized parameter to ${name}: ${key}`);
  for (const key of needed) if (!(key in operand)) throw failedToParse(`Missing '${key}' parameter to ${name}`);
  return operand;
};

const binding = (scope: Scope, variables: Document): Scope => ({
  ...scope,
  variables: { ...scope.variables, ...variables },
});

const overArray =
  (name: string, input: Expression, use: (array: unknown[], scope: Scope) => unknown): Expression =>
  (scope) => {
    const array = input(scope) ?? null;
    if (array === null) return null;
    if (!Array.isArray(array)) throw new MongoError(28651, 'Location28651', `input to ${name} must be an array`);
    return use(array, scope);
  };
