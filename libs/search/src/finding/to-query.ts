import { type Actor, readerTokens, searchFacets, type SearchRequest } from '@digital-customs/contracts';
import { readCursor } from '@digital-customs/platform';
import type { SearchPosition, SearchQuery } from '../engine/search-engine.js';

/** What the engine is asked for a reader, and what a cursor is bound to: all that decides the list, the reader's tokens too. */
export function toQuery(request: SearchRequest, actor: Actor): { query: SearchQuery; asked: object } {
  const { cursor, limit, q, exact, year_from, year_to, reader_language, sort, ...filters } = request;
  const audience = readerTokens(actor);
  const asked = { q, exact, year_from, year_to, reader_language, sort, filters, audience };
  const query: SearchQuery = {
    text: q,
    exact,
    audience,
    filters: Object.fromEntries(searchFacets.map((facet) => [facet, filters[facet] ?? []])),
    yearFrom: year_from,
    yearTo: year_to,
    language: reader_language,
    sort,
    facets: [...searchFacets],
    limit,
    after: cursor ? readCursor<SearchPosition>(asked, cursor) : undefined,
  };
  return { query, asked };
}
