import { type Document, hasOwn, isDocument, setOwn } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { badValue, failedToParse, MongoError } from '../errors.js';
import { scoped } from './scoped-operators.js';
import { operators } from './value-operators.js';
import { borrowed } from './borrowed-operators.js';

/** What an expression sees: the document, the variables in scope. */
export type Scope = { root: unknown; current: unknown; variables: Document };
/** A compiled expression; `undefined` stands for a missing field. */
export type Expression = (scope: Scope) => unknown;

export const scopeOf = (document: unknown, variables: Document = {}): Scope => ({
  root: document,
  current: document,
  variables,
});

/** Compiles an aggregation expression. Operators that this server does not evaluate exactly are refused with InvalidPipelineOperator (168). */
export const compile = (expression: unknown): Expression => {
  if (typeof expression === 'string' && expression.startsWith('$'))
    return expression.startsWith('$$') ? variable(expression.slice(2)) : fieldPath(expression.slice(1));
  if (Array.isArray(expression)) {
    const items = expression.map(compile);
    return (scope) => items.map((item) => item(scope) ?? null);
  }
  if (!isDocument(expression)) return () => expression;
  const keys = Object.keys(expression);
  if (!keys.some((key) => key.startsWith('$'))) return object(expression);
  if (keys.length !== 1)
    throw new MongoError(
      15983,
      'Location15983',
      `an expression specification must contain exactly one field, the name of the expression. Found ${keys.length} fields`,
    );
  return operator(keys[0]!, expression[keys[0]!]);
};

const operator = (name: string, operand: unknown): Expression => {
  if (name === '$literal') return () => operand;
  const own = scoped[name];
  if (own) return own(operand, compile);
  const known = operators[name];
  if (known) return applied(name, operand, known);
  const other = borrowed(name);
  if (other) return other(operand, compile);
  throw new MongoError(
    168,
    'InvalidPipelineOperator',
    `Unrecognized expression '${name}'. It may be unsupported by the embedded document server.`,
  );
};

/** An operator that needs nothing but the values of its arguments. */
const applied = (
  name: string,
  operand: unknown,
  { least, most, apply }: { least: number; most: number; apply: (...values: unknown[]) => unknown },
): Expression => {
  const given = Array.isArray(operand) ? (operand as unknown[]) : [operand];
  if (given.length < least || given.length > most)
    throw new MongoError(
      16020,
      'Location16020',
      `Expression ${name} takes ${least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`} arguments. ${given.length} were passed in.`,
    );
  const args = given.map(compile);
  return (scope) => apply(...args.map((arg) => arg(scope)));
};

const object = (expression: Document): Expression => {
  const fields = Object.entries(expression).map(([name, value]) => [name, compile(value)] as const);
  return (scope) => {
    const result: Document = {};
    for (const [name, field] of fields) {
      const value = field(scope);
      if (value !== undefined) setOwn(result, name, value);
    }
    return result;
  };
};

const fieldPath = (path: string): Expression => {
  const parts = checkedParts(path);
  return ({ current }) => follow(current, parts);
};

const variable = (path: string): Expression => {
  const [name = '', ...parts] = path.split('.');
  switch (name) {
    case 'ROOT':
      return ({ root }) => follow(root, parts);
    case 'CURRENT':
      return ({ current }) => follow(current, parts);
    case 'REMOVE':
      return () => undefined;
    case 'NOW': {
      const now = new Date();
      return () => now;
    }
    default:
      if (!/^[a-z][A-Za-z0-9_]*$/.test(name)) throw failedToParse(`'${name}' is not a variable this server knows`);
      return ({ variables }) => {
        if (!hasOwn(variables, name))
          throw new MongoError(17276, 'Location17276', `Use of undefined variable: ${name}`);
        return follow(variables[name], parts);
      };
  }
};

const checkedParts = (path: string): string[] => {
  const parts = path.split('.');
  if (parts.some((part) => part === '' || part.startsWith('$')))
    throw new MongoError(16410, 'Location16410', `FieldPath '${path}' is not a valid field path`);
  return parts;
};

/** Goes into documents, and into each document of an array; never to an element by its place. */
const follow = (value: unknown, parts: readonly string[], from = 0): unknown => {
  if (from === parts.length) return value;
  if (Array.isArray(value))
    return value
      .map((element) => (isDocument(element) || Array.isArray(element) ? follow(element, parts, from) : undefined))
      .filter((found) => found !== undefined);
  if (!isDocument(value) || !hasOwn(value, parts[from]!)) return undefined;
  return follow(value[parts[from]!], parts, from + 1);
};

/** MongoDB's truth of a value: false, null, a missing field and zero are not true. */
export const isTrue = (value: unknown): boolean => {
  if (value === undefined || value === null || value === false) return false;
  return !isNumber(value) || toDouble(value) !== 0;
};

/** An expression as a filter, for `$expr`. */
export const compileExpression = (expression: unknown, variables: Document): ((document: Document) => boolean) => {
  if (expression === undefined) throw badValue('$expr needs an expression');
  const evaluate = compile(expression);
  return (document) => isTrue(evaluate(scopeOf(document, variables)));
};
