import * as mingoExpressions from 'mingo/operators/expression';
import { Context } from 'mingo/core';
import { isDocument } from '../bson/document.js';
import { fitsDouble, isNumber, toDouble } from '../bson/numbers.js';
import { badValue, notSupported } from '../errors.js';
import type { Expression } from './expressions.js';

type Compiler = (operand: unknown, compile: (expression: unknown) => Expression) => Expression;

/** The operators of mingo that give MongoDB's answers for plain numbers, strings and dates (in UTC unless told otherwise). */
const trusted = [
  '$year', '$month', '$dayOfMonth', '$dayOfWeek', '$dayOfYear', '$hour', '$minute', '$second', '$millisecond', '$isoWeek', '$isoWeekYear', '$isoDayOfWeek',
  '$dateToString', '$dateAdd', '$dateSubtract', '$dateDiff', '$dateTrunc', '$split', '$trim', '$ltrim', '$rtrim', '$replaceOne', '$replaceAll',
  '$abs', '$ceil', '$floor', '$sqrt', '$pow', '$exp', '$ln', '$log10', '$round', '$trunc', '$range', '$toInt', '$toDouble', '$toDate', '$toBool',
]; // prettier-ignore

const literal = mingoExpressions.$literal;
const context = Context.init({ expression: { $literal: literal } });

/** mingo's operator of this name, given nothing but values: paths and variables are resolved before it is called. */
export const borrowed = (name: string): Compiler | undefined => {
  if (!trusted.includes(name)) return undefined;
  const operator = (mingoExpressions as unknown as Record<string, Borrowed>)[name]!;
  return (operand, compile) => {
    const shape = compileShape(operand, compile);
    return (scope) => {
      try {
        const result = operator(scope.current, shape(scope), { ...options });
        if (typeof result === 'number' && Number.isNaN(result)) throw badValue(`${name} has no number as its result`);
        return result;
      } catch (error) {
        if (error instanceof Error && error.name === 'MongoError') throw error;
        throw badValue(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    };
  };
};

type Borrowed = (object: unknown, expression: unknown, options: object) => unknown;
const options = {
  context,
  failOnError: true,
  useStrictMode: true,
  scriptEnabled: false,
  idKey: '_id',
  processingMode: 0,
};

/** The operand with each argument in it replaced by its value. */
const compileShape = (operand: unknown, compile: (expression: unknown) => Expression): Expression => {
  if (Array.isArray(operand)) {
    const items = operand.map((item) => quoted(compile(item)));
    return (scope) => items.map((item) => item(scope));
  }
  if (isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')) {
    const entries = Object.entries(operand).map(([key, value]) => [key, quoted(compile(value))] as const);
    return (scope) => Object.fromEntries(entries.map(([key, value]) => [key, value(scope)]));
  }
  return quoted(compile(operand));
};

const quoted =
  (expression: Expression): Expression =>
  (scope) => ({ $literal: plain(expression(scope)) });

const plain = (value: unknown): unknown => {
  if (value === undefined) return null;
  if (!isNumber(value)) return value;
  if (!fitsDouble(value)) throw notSupported('an operator on a decimal, or on a long beyond 2^53,');
  return toDouble(value);
};
