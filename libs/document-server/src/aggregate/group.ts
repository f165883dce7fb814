import { type Document, isDocument } from '../bson/document.js';
import { valueKey } from '../bson/key.js';
import { badValue, MongoError } from '../errors.js';
import { compile, type Expression, scopeOf } from './expressions.js';
import { average, distinct, extreme, merge, sum } from './value-operators.js';

type Accumulator = (values: unknown[]) => unknown;

const accumulators: Record<string, Accumulator> = {
  $sum: sum,
  $avg: average,
  $min: (values) => extreme(values, 1),
  $max: (values) => extreme(values, -1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => distinct(values.filter((value) => value !== undefined)),
  $mergeObjects: merge,
  $count: (values) => values.length,
};

type Field = { name: string; value: Expression; finish: Accumulator };

/** `$group`: one document for each value of `_id`, in the order in which they first come. */
export const group = (documents: Iterable<Document>, spec: unknown, variables: Document): Document[] => {
  if (!isDocument(spec))
    throw new MongoError(15947, 'Location15947', `a group's fields must be specified in an object`);
  if (!('_id' in spec)) throw new MongoError(15955, 'Location15955', 'a group specification must include an _id');
  const id = compile(spec._id);
  const fields = Object.entries(spec).flatMap(([name, value]) => (name === '_id' ? [] : [parseField(name, value)]));
  const groups = new Map<string, { id: unknown; values: unknown[][] }>();
  for (const document of documents) {
    const scope = scopeOf(document, variables);
    const found = id(scope) ?? null;
    const key = valueKey(found).toString('latin1');
    let known = groups.get(key);
    if (!known) groups.set(key, (known = { id: found, values: fields.map(() => []) }));
    for (const [i, { value }] of fields.entries()) known.values[i]!.push(value(scope));
  }
  return [...groups.values()].map(({ id: _id, values }) => ({
    _id,
    ...Object.fromEntries(fields.map(({ name, finish }, i) => [name, finish(values[i]!)])),
  }));
};

const parseField = (name: string, value: unknown): Field => {
  if (name.includes('.')) throw new MongoError(40235, 'Location40235', `The field name '${name}' cannot contain '.'`);
  if (!isDocument(value) || Object.keys(value).length !== 1)
    throw new MongoError(40234, 'Location40234', `The field '${name}' must be an accumulator object`);
  const operator = Object.keys(value)[0]!;
  const finish = accumulators[operator];
  if (!finish)
    throw new MongoError(
      15952,
      'Location15952',
      `unknown group operator '${operator}'. It may be unsupported by the embedded document server.`,
    );
  const operand = value[operator];
  if (operator === '$count' && !(isDocument(operand) && Object.keys(operand).length === 0))
    throw badValue('$count takes no arguments, i.e. $count:{}');
  return { name, value: compile(operator === '$count' ? null : operand), finish };
};
