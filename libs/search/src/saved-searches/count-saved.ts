import { type Actor, readerTokens, readSavedQuery, type SavedSearch, searchFacets } from '@digital-customs/contracts';
import type { SearchEngine } from '../engine/search-engine.js';
import type { Kept } from './saved-searches.js';

/** A kept search with what it finds for its owner now. Filters that search no longer knows find nothing. */
export async function countSaved(engine: SearchEngine, kept: Kept, owner: Actor): Promise<SavedSearch> {
  const { data: request } = readSavedQuery(kept.query);
  if (!request) return { ...kept, total: 0, fresh: 0 };
  const asked = {
    text: request.q,
    exact: request.exact,
    audience: readerTokens(owner),
    filters: Object.fromEntries(searchFacets.map((facet) => [facet, request[facet] ?? []])),
    yearFrom: request.year_from,
    yearTo: request.year_to,
    language: 'en',
    sort: 'newest' as const,
    facets: [],
    limit: 0,
  };
  const [{ total }, { total: fresh }] = await Promise.all([
    engine.search(asked),
    engine.search({ ...asked, publishedAfter: kept.lookedAt }),
  ]);
  return { ...kept, total, fresh };
}
