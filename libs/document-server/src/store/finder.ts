import type { Doc } from '../bson/paths.js';
import { isPlain } from '../bson/paths.js';
import type { Collection, Row } from './collection.js';
import { matcher, sortBy } from './matching.js';
import { plan, type Sort } from './planner.js';
import { planned } from './scan.js';

export interface Search {
  filter: Doc;
  sort?: Sort;
  skip?: number;
  /** 0: no limit. */
  limit?: number;
}

/** The rows that fit a filter, sorted, skipped and limited; it stops as early as the order allows. */
export function findRows(collection: Collection, { filter, sort = [], skip = 0, limit = 0 }: Search): Row[] {
  const direct = onlyId(filter);
  if (direct) {
    const row = collection.byId(direct.id);
    return row && skip === 0 ? [row] : [];
  }
  const matches = matcher(filter);
  const way = plan(collection.indexes, filter, sort);
  const inOrder = sort.length === 0 || way?.sorted === true;
  const enough = inOrder && limit > 0 ? skip + limit : Infinity;
  const found: Row[] = [];
  for (const row of way ? planned(collection, way) : collection.rows()) {
    if (!matches(collection.document(row))) continue;
    found.push(row);
    if (found.length >= enough) break;
  }
  const ordered = inOrder ? found : sortBy(found, sort, (row) => collection.document(row));
  return skip || limit ? ordered.slice(skip, limit ? skip + limit : undefined) : ordered;
}

/** A filter on nothing but one _id needs no matching. */
function onlyId(filter: Doc): { id: unknown } | null {
  const [entry, more] = Object.entries(filter);
  if (!entry || more || entry[0] !== '_id') return null;
  const id = entry[1];
  return isPlain(id) || Array.isArray(id) || id instanceof RegExp ? null : { id };
}
