import { Query } from 'mingo';
import { Decimal128 } from 'bson';
import { keyOf } from '../bson/key-order.js';
import { type Doc, isPlain, valuesAt } from '../bson/paths.js';
import { badValue, MongoError, notSupported } from '../errors.js';
import type { Sort } from './planner.js';

const topLevel = new Set(['$and', '$or', '$nor', '$expr', '$comment']);
const onFields = new Set([
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$in',
  '$nin',
  '$not',
  '$exists',
  '$type',
  '$regex',
  '$options',
  '$elemMatch',
  '$size',
  '$all',
  '$mod',
  '$bitsAllSet',
  '$bitsAnySet',
  '$bitsAllClear',
  '$bitsAnyClear',
]);

/** Compiles a filter; what mingo would answer wrongly is refused. */
export function matcher(filter: Doc): (document: Doc) => boolean {
  checkFilter(filter);
  if (Object.keys(filter).length === 0) return () => true;
  try {
    const query = new Query(filter as never);
    return (document) => query.test(document as never);
  } catch (error) {
    throw badValue(error instanceof Error ? error.message : String(error));
  }
}

function checkFilter(filter: Doc): void {
  for (const [field, wanted] of Object.entries(filter)) {
    if (!field.startsWith('$')) checkWanted(wanted);
    else if (!topLevel.has(field))
      throw field === '$text' || field === '$where'
        ? notSupported(field)
        : badValue(`unknown top level operator: ${field}`);
    else if (Array.isArray(wanted)) for (const part of wanted as Doc[]) checkFilter(part);
    else if (field !== '$expr' && field !== '$comment') throw badValue(`${field} must be an array`);
  }
}

function checkWanted(wanted: unknown): void {
  if (!isPlain(wanted)) return;
  const names = Object.keys(wanted);
  if (!names.some((name) => name.startsWith('$'))) {
    if (names.length > 1) throw notSupported('Equality with a subdocument of several fields');
    return;
  }
  for (const [name, value] of Object.entries(wanted)) {
    if (!onFields.has(name))
      throw /^\$(geo|near|jsonSchema)/.test(name) ? notSupported(name) : badValue(`unknown operator: ${name}`);
    if (/^\$(gt|lt)e?$/.test(name) && value instanceof Decimal128) throw notSupported('Comparing with a Decimal128');
    if (name === '$type' && typeof value !== 'string' && typeof value !== 'number')
      throw notSupported('$type with several types');
    if (name === '$not') checkWanted(value);
    if (name === '$elemMatch')
      (Object.keys(value as Doc).some((key) => key.startsWith('$') && !topLevel.has(key)) ? checkWanted : checkFilter)(
        value as Doc,
      );
    if ((name === '$in' || name === '$nin') && !Array.isArray(value)) throw badValue(`${name} needs an array`);
    if (
      (name === '$in' || name === '$nin' || name === '$all') &&
      (value as unknown[]).some(
        (item) => isPlain(item) && Object.keys(item).some((key) => key.startsWith('$') && key !== '$elemMatch'),
      )
    )
      throw badValue(`cannot nest $ under ${name}`);
    if (name === '$eq' || name === '$ne') checkWanted(isPlain(value) ? value : null);
  }
}

export function parseSort(given: Doc | undefined): Sort {
  return Object.entries(given ?? {}).map(([field, direction]) => {
    const value = Number(direction);
    if (isPlain(direction)) throw notSupported('Sorting by $meta');
    if (value !== 1 && value !== -1)
      throw new MongoError(
        15975,
        'Location15975',
        '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      );
    return [field, value];
  });
}

/** Sorts by MongoDB's order: an array sorts by its least value upwards and by its greatest downwards. */
export function sortBy<Item>(items: Item[], sort: Sort, documentOf: (item: Item) => Doc): Item[] {
  const paths = sort.map(([field, direction]) => ({ path: field.split('.'), direction }));
  const keyed = items.map((item) => ({
    item,
    keys: paths.map(({ path, direction }) => extreme(valuesAt(documentOf(item), path), direction)),
  }));
  keyed.sort((one, other) => {
    for (const [position, { direction }] of paths.entries()) {
      const order = Buffer.compare(one.keys[position]!, other.keys[position]!);
      if (order) return order * direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

function extreme(values: unknown[], direction: 1 | -1): Buffer {
  const keys = values.map((value) => keyOf(value));
  return keys.reduce((best, key) => (Buffer.compare(key, best) * direction < 0 ? key : best));
}
