import { type Actor, readerTokens, readSavedQuery, type SavedSearch, searchFacets } from '@digital-customs/contracts';
import type { SearchEngine, SearchQuery } from '../engine/search-engine.js';
import type { Kept } from './saved-searches.js';

/** What a kept search asks of the index, but for whom; null for filters that search no longer knows. */
export function askedBy(query: string): Omit<SearchQuery, 'audience'> | null {
  const { data: request } = readSavedQuery(query);
  if (!request) return null;
  return {
    text: request.q,
    exact: request.exact,
    filters: Object.fromEntries(searchFacets.map((facet) => [facet, request[facet] ?? []])),
    yearFrom: request.year_from,
    yearTo: request.year_to,
    language: 'en',
    sort: 'newest',
    facets: [],
    limit: 0,
  };
}

/** A kept search with what it finds for its owner now. Filters that search no longer knows find nothing. */
export async function countSaved(engine: SearchEngine, kept: Kept, owner: Actor): Promise<SavedSearch> {
  const query = askedBy(kept.query);
  if (!query) return { ...kept, total: 0, fresh: 0 };
  const asked = { ...query, audience: readerTokens(owner) };
  const [{ total }, { total: fresh }] = await Promise.all([
    engine.search(asked),
    engine.search({ ...asked, publishedAfter: kept.lookedAt }),
  ]);
  return { ...kept, total, fresh };
}
