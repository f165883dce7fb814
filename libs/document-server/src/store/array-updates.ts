import { isDeepStrictEqual } from 'node:util';
import { Query } from 'mingo';
import { keyOf } from '../bson/key-order.js';
import { isPlain } from '../bson/paths.js';
import { badValue } from '../errors.js';
import { matcher, parseSort, sortBy } from './matching.js';

/** $push with $each, $position, $slice and $sort. */
export function push(before: unknown, given: unknown): unknown[] {
  const list = arrayOrNone('$push', before);
  if (!isPlain(given) || !('$each' in given)) return [...list, given];
  const { $each, $position, $slice, $sort, ...rest } = given;
  const unknown = Object.keys(rest)[0];
  if (unknown) throw badValue(`Unrecognized clause in $push: ${unknown}`);
  if (!Array.isArray($each)) throw badValue('The argument to $each in $push must be an array');
  const at = $position === undefined ? list.length : Number($position);
  const joined = [...list.slice(0, at), ...($each as unknown[]), ...list.slice(at)];
  const sorted = $sort === undefined ? joined : sortItems(joined, $sort);
  if ($slice === undefined) return sorted;
  const count = Number($slice);
  return count >= 0 ? sorted.slice(0, count) : sorted.slice(count);
}

function sortItems(items: unknown[], sort: unknown): unknown[] {
  if (isPlain(sort)) return sortBy(items, parseSort(sort), (item) => (isPlain(item) ? item : {}));
  return sortBy(items, [['item', Number(sort) as 1 | -1]], (item) => ({ item }));
}

/** $addToSet, alone or with $each. */
export function addToSet(before: unknown, given: unknown): unknown[] {
  const list = [...arrayOrNone('$addToSet', before)];
  const added = isPlain(given) && '$each' in given ? (given['$each'] as unknown[]) : [given];
  for (const item of added) if (!list.some((other) => same(other, item))) list.push(item);
  return list;
}

/** $pull: what equals the value, or fits the condition. */
export function pull(before: unknown, given: unknown): unknown[] {
  const list = arrayOrNone('$pull', before);
  if (!isPlain(given)) {
    if (!(given instanceof RegExp)) return list.filter((item) => !same(item, given));
    return list.filter((item) => typeof item !== 'string' || !given.test(item));
  }
  const onItem = Object.keys(given).some((key) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key));
  const filter = onItem ? { item: given } : given;
  matcher(filter);
  const query = new Query(filter as never);
  return list.filter(
    (item) => !query.test((onItem ? { item } : isPlain(item) ? item : {}) as never) || (!onItem && !isPlain(item)),
  );
}

export const pullAll = (before: unknown, given: unknown): unknown[] => {
  if (!Array.isArray(given)) throw badValue('$pullAll requires an array argument');
  return arrayOrNone('$pullAll', before).filter((item) => !given.some((other) => same(item, other)));
};

export function pop(before: unknown, given: unknown): unknown[] {
  const list = arrayOrNone('$pop', before);
  if (Number(given) !== 1 && Number(given) !== -1) throw badValue('$pop expects 1 or -1');
  return Number(given) === 1 ? list.slice(0, -1) : list.slice(1);
}

function arrayOrNone(name: string, value: unknown): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badValue(`Cannot apply ${name} to a non-array value`);
  return value as unknown[];
}

/** Equal as MongoDB sees it: by value, whatever the type of a number. */
export const same = (one: unknown, other: unknown) => isDeepStrictEqual(one, other) || keyOf(one).equals(keyOf(other));
