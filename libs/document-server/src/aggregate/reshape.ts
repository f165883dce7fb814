import { copy, type Document, isDocument } from '../bson/document.js';
import { isNumber } from '../bson/numbers.js';
import { badValue, MongoError } from '../errors.js';
import { compileProjection } from '../query/projection.js';
import { compile, type Expression, scopeOf } from './expressions.js';

type Change = (document: Document) => Document;

/** `$addFields`: computed fields, each put into the document as it was before. */
export const addFields = (spec: unknown, variables: Document): Change => {
  if (!isDocument(spec) || Object.keys(spec).length === 0)
    throw new MongoError(
      40272,
      'Location40272',
      '$addFields specification stage must be an object with at least one field',
    );
  const fields = leaves(spec);
  return (document) => {
    const result = copy(document);
    for (const { path, value } of fields) put(result, path, value(scopeOf(document, variables)));
    return result;
  };
};

/** `$project`: fields taken or left as in a find, and computed ones. */
export const project = (spec: unknown, variables: Document): Change => {
  if (!isDocument(spec) || Object.keys(spec).length === 0)
    throw new MongoError(51272, 'Location51272', '$project specification must have at least one field');
  const flat = Object.entries(flatten(spec));
  const computed = flat
    .filter(([, value]) => !isSwitch(value))
    .map(([name, value]) => ({ path: name.split('.'), value: compile(value) }));
  const switches = Object.fromEntries(flat.filter(([, value]) => isSwitch(value)));
  if (computed.length === 0) return compileProjection(switches, {})!;
  const left = Object.keys(switches).filter(
    (name) => !switches[name] || (isNumber(switches[name]) && Number(switches[name]) === 0),
  );
  if (left.some((name) => name !== '_id'))
    throw badValue('Bad projection specification, cannot exclude fields other than _id in an inclusion projection');
  const base = compileProjection(
    left.includes('_id') && Object.keys(switches).length === 1
      ? { _id: 0, '\u0000nothing': 1 }
      : Object.keys(switches).length === 0
        ? { _id: 1 }
        : switches,
    {},
  )!;
  return (document) => {
    const result = copy(base(document));
    for (const { path, value } of computed) put(result, path, value(scopeOf(document, variables)));
    return result;
  };
};

const isSwitch = (value: unknown): boolean => isNumber(value) || typeof value === 'boolean';

/** `{a: {b: 1}}` means `{'a.b': 1}`. */
const flatten = (spec: Document, prefix = ''): Document =>
  Object.fromEntries(
    Object.entries(spec).flatMap(([name, value]) => {
      if (name.startsWith('$'))
        throw badValue(`FieldPath field names may not start with '$'. Consider using $getField or $setField: ${name}`);
      if (isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]!.startsWith('$'))
        return Object.entries(flatten(value, `${prefix}${name}.`));
      return [[`${prefix}${name}`, value]];
    }),
  );

const leaves = (spec: Document): { path: string[]; value: Expression }[] =>
  Object.entries(flatten(spec)).map(([name, value]) => ({ path: name.split('.'), value: compile(value) }));

/** Sets a computed value, in each document of an array on the way; a missing value removes the field. */
const put = (container: Document, [name, ...rest]: string[], value: unknown): void => {
  if (name === undefined) return;
  if (rest.length === 0) {
    if (value === undefined) delete container[name];
    else container[name] = value;
    return;
  }
  const inner = container[name];
  if (Array.isArray(inner)) {
    container[name] = inner.map((element: unknown) =>
      isDocument(element) ? withField(element, rest, value) : withField({}, rest, value),
    );
  } else if (value !== undefined || isDocument(inner)) {
    container[name] = withField(isDocument(inner) ? inner : {}, rest, value);
  }
};

const withField = (document: Document, path: string[], value: unknown): Document => {
  put(document, path, value);
  return document;
};

/** `$replaceRoot`, `$replaceWith`: an expression whose value is the new document. */
export const replaceRoot = (expression: unknown, variables: Document): Change => {
  const root = compile(expression);
  return (document) => {
    const result = root(scopeOf(document, variables));
    if (!isDocument(result))
      throw new MongoError(40228, 'Location40228', `'newRoot' expression must evaluate to an object`);
    return result;
  };
};
