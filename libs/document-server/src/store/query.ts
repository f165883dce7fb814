import type { Document } from '../bson/document.js';
import { fieldPicker } from '../bson/raw.js';
import { compileFilter, hasOperators, type Matcher } from '../query/matcher.js';
import { neededFields } from '../query/needed-fields.js';
import { isRegex } from '../query/operators.js';
import { type SortField, sortBy } from '../query/sort.js';
import type { Collection } from './collection.js';
import { type Plan, planQuery } from './planner.js';
import { scanAll, scanIds, scanIndex } from './scan.js';
import type { StoredDocument } from './stored-document.js';

export type Selection = { filter: Document; sort?: SortField[]; skip?: number; limit?: number; matches?: Matcher };

/** The documents that match, in the order asked for, or in that of their insertion or of the index used. */
export function* select(
  collection: Collection | undefined,
  { filter, sort = [], skip = 0, limit = 0, matches = compileFilter(filter) }: Selection,
): Generator<StoredDocument> {
  if (!collection) return;
  const id = onlyId(filter);
  if (id) {
    const found = collection.get(id.value);
    if (found && skip === 0) yield found;
    return;
  }
  const plan = planQuery(collection, filter, sort);
  const sorted = sort.length === 0 || (plan.kind !== 'scan' && plan.sorted);
  const fields = neededFields(filter, sorted ? [] : sort);
  const pick = fields && fieldPicker(fields);
  const look = (stored: StoredDocument) => (pick ? stored.peek(pick) : stored.document);
  const found = matching(candidates(collection, plan), (stored) => matches(look(stored)));
  yield* window(sorted ? found : sortBy([...found], sort, look), skip, limit);
}

/** The `_id` of a filter that names nothing else. */
const onlyId = (filter: Document): { value: unknown } | undefined => {
  const keys = Object.keys(filter);
  const value = filter._id;
  if (keys.length !== 1 || keys[0] !== '_id' || value === undefined || Array.isArray(value) || isRegex(value))
    return undefined;
  return hasOperators(value) ? undefined : { value };
};

const candidates = (collection: Collection, plan: Plan): Generator<StoredDocument> => {
  if (plan.kind === 'scan') return scanAll(collection);
  if (plan.kind === 'ids') return scanIds(collection, plan.ranges, plan.backward);
  return scanIndex(collection, plan.index!, plan.ranges, plan.backward);
};

function* matching(
  stored: Iterable<StoredDocument>,
  matches: (stored: StoredDocument) => boolean,
): Generator<StoredDocument> {
  for (const candidate of stored) if (matches(candidate)) yield candidate;
}

function* window<T>(items: Iterable<T>, skip: number, limit: number): Generator<T> {
  let place = 0;
  for (const item of items) {
    if (place++ < skip) continue;
    yield item;
    if (limit > 0 && place >= skip + limit) return;
  }
}

/** Whether an `_id` alone selects, for which no filter needs to be compiled. */
export const selectsById = (filter: Document): boolean => onlyId(filter) !== undefined;
