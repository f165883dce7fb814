import type { Bitset } from './bitset.js';
import type { Catalogue } from './catalogue.js';
import { InvalidSearch, type SearchPosition, type SearchSort } from './search-engine.js';

export interface Placed {
  number: number;
  id: string;
  /** Larger first; then ids in code unit order. */
  first: number;
  second: number;
}

/** The sort keys of a document, larger first. */
export const keysOf = (
  sort: SearchSort,
  catalogue: Catalogue,
  score: (number: number) => number,
): ((number: number) => [number, number]) => {
  const published = (number: number): number => catalogue.published[number] ?? 0;
  switch (sort) {
    case 'relevance':
      return (number) => [score(number), published(number)];
    case 'newest':
      return (number) => [published(number), 0];
    case 'oldest':
      return (number) => [-published(number), 0];
    case 'confirmed':
      return (number) => [catalogue.confirmed[number] ?? 0, published(number)];
  }
};

/** The first `limit` documents behind the position, in order, and whether there are more. */
export const firstBehind = (
  documents: Bitset,
  limit: number,
  ids: string[],
  keys: (number: number) => [number, number],
  after: Placed | undefined,
): { page: Placed[]; more: boolean } => {
  const best: Placed[] = [];
  documents.forEach((number) => {
    const [first, second] = keys(number);
    const last = best.length > limit ? best[limit] : undefined;
    if (last && (first < last.first || (first === last.first && second < last.second))) return;
    const placed = { number, id: ids[number] ?? '', first, second };
    if (after && compare(placed, after) <= 0) return;
    if (last && compare(placed, last) >= 0) return;
    best.splice(placeFor(placed, best), 0, placed);
    if (best.length > limit + 1) best.pop();
  });
  return { page: best.slice(0, limit), more: limit > 0 && best.length > limit };
};

/** @throws InvalidSearch unless the position can come from a search in this order. */
export const readPosition = (position: SearchPosition, sort: SearchSort): Placed => {
  const [first, second] = Array.isArray(position.keys) ? position.keys : [];
  if (position.sort !== sort || !isFinite(first) || !isFinite(second) || typeof position.id !== 'string')
    throw new InvalidSearch('The position is not one of a search in this order: start from the first page.');
  return { number: 0, id: position.id, first, second };
};

const isFinite = (value: unknown): value is number => Number.isFinite(value);

const compare = (a: Placed, b: Placed): number =>
  b.first - a.first || b.second - a.second || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const placeFor = (placed: Placed, sorted: Placed[]): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(placed, sorted[middle] as Placed) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
};
