import { rankOf } from '../bson/key-order.js';
import { type Doc, isPlain } from '../bson/paths.js';

/** What a filter demands of one field, as far as an index can use it. */
export interface Condition {
  /** One of these values. */
  equal?: unknown[];
  low?: { value: unknown; inclusive: boolean };
  high?: { value: unknown; inclusive: boolean };
}

const indexable = (value: unknown) =>
  !Array.isArray(value) &&
  !(value instanceof RegExp) &&
  !(isPlain(value) && Object.keys(value).some((key) => key.startsWith('$')));

/** Reads the conditions that hold for the whole filter, from its top level and its $and. */
export function conditionsOf(filter: Doc): Map<string, Condition> {
  const found = new Map<string, Condition>();
  const add = (field: string, condition: Condition) => {
    const before = found.get(field);
    if (!before) found.set(field, condition);
    else if (!before.equal) found.set(field, condition.equal ? condition : { ...before, ...condition });
  };
  for (const [field, wanted] of Object.entries(filter)) {
    if (field === '$and')
      for (const part of wanted as Doc[]) for (const [name, condition] of conditionsOf(part)) add(name, condition);
    else if (!field.startsWith('$')) for (const condition of conditionsOn(wanted)) add(field, condition);
  }
  return found;
}

function conditionsOn(wanted: unknown): Condition[] {
  if (!isPlain(wanted) || !Object.keys(wanted).some((key) => key.startsWith('$')))
    return indexable(wanted) ? [{ equal: [wanted] }] : [];
  if ('$eq' in wanted) return indexable(wanted['$eq']) ? [{ equal: [wanted['$eq']] }] : [];
  if (Array.isArray(wanted['$in'])) return wanted['$in'].every(indexable) ? [{ equal: wanted['$in'] }] : [];
  const low =
    '$gte' in wanted
      ? { value: wanted['$gte'], inclusive: true }
      : '$gt' in wanted
        ? { value: wanted['$gt'], inclusive: false }
        : undefined;
  const high =
    '$lte' in wanted
      ? { value: wanted['$lte'], inclusive: true }
      : '$lt' in wanted
        ? { value: wanted['$lt'], inclusive: false }
        : undefined;
  const bounds = [low, high].filter((bound) => bound !== undefined);
  // Both at once only where they are of one kind; null, arrays and objects are compared by the filter alone.
  if (bounds.length === 0 || bounds.some(({ value }) => value === null || !indexable(value) || isPlain(value)))
    return [];
  if (low && high && rankOf(low.value) !== rankOf(high.value)) return [];
  return [{ ...(low && { low }), ...(high && { high }) }];
}
