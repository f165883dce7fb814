import type { Placed } from '../engine/ordering.js';
import type { SearchQuery, SearchSort } from '../engine/search-engine.js';
import { ask, type Found } from './asking.js';
import { type Filter, value } from './filters.js';
import { keyOf } from './record.js';
import type { Server } from './server.js';
import type { Wording } from './wording.js';

interface Asked {
  server: Server;
  uid: string;
  wordings: Wording[];
}

interface Page {
  page: Found[];
  more: boolean;
}

const orders: Record<Exclude<SearchSort, 'relevance'>, string[]> = {
  newest: ['published:desc', 'key:asc'],
  oldest: ['published:asc', 'key:asc'],
  confirmed: ['confirmed:desc', 'published:desc', 'key:asc'],
};

/** The documents behind a position, and whether there are more. */
export const pageBehind = async (
  asked: Asked,
  filter: Filter,
  { sort, limit }: SearchQuery,
  after: Placed | undefined,
): Promise<Page> => {
  if (limit === 0) return { page: [], more: false };
  if (sort === 'relevance') return byRelevance(asked, filter, limit, after);
  const behind = after ? [...filter, behindOf(sort, after)] : filter;
  const { server, uid, wordings } = asked;
  const { found } = await ask(server, uid, { wordings, filter: behind, sort: orders[sort], limit: limit + 1 });
  return { page: found.slice(0, limit), more: found.length > limit };
};

/** A position in an order by dates is a filter: what is behind it needs no counting of what is before. */
const behindOf = (sort: Exclude<SearchSort, 'relevance'>, { first, second, id }: Placed): string => {
  const key = `key > ${value(keyOf(id))}`;
  if (sort === 'newest') return `published < ${first} OR (published = ${first} AND ${key})`;
  if (sort === 'oldest') return `published > ${-first} OR (published = ${-first} AND ${key})`;
  return `confirmed < ${first} OR (confirmed = ${first} AND (published < ${second} OR (published = ${second} AND ${key})))`;
};

const step = 1000;

/** Scores cannot be filtered by: what is before the position is read past, by its scores alone. */
const byRelevance = async (
  { server, uid, wordings }: Asked,
  filter: Filter,
  limit: number,
  after: Placed | undefined,
): Promise<Page> => {
  let offset = 0;
  if (after) {
    for (;;) {
      const { found } = await ask(server, uid, { wordings, filter, offset, limit: step, bare: true });
      const before = found.findIndex((one) => isBehind(one, after));
      offset += before < 0 ? found.length : before;
      if (before >= 0 || found.length < step) break;
    }
  }
  const { found } = await ask(server, uid, { wordings, filter, offset, limit: limit + 1 });
  return { page: found.slice(0, limit), more: found.length > limit };
};

const isBehind = ({ score, published, key }: Found, { first, second, id }: Placed): boolean =>
  score !== first ? score < first : published !== second ? published < second : key > keyOf(id);
