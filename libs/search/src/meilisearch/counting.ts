import type { SearchQuery, SearchResult } from '../engine/search-engine.js';
import { ask } from './asking.js';
import { filterOf } from './filters.js';
import { facetField } from './record.js';
import type { Server } from './server.js';
import type { Wording } from './wording.js';

interface Asked {
  server: Server;
  uid: string;
  wordings: Wording[];
}

/** Total and counts of a query: those of a facet that is filtered are asked for without that filter. */
export const countsBesides = async (
  { server, uid, wordings }: Asked,
  query: SearchQuery,
): Promise<Pick<SearchResult, 'total' | 'facets' | 'years'>> => {
  const isFiltered = (facet: string): boolean => (query.filters[facet] ?? []).length > 0;
  const hasYears = query.yearFrom !== undefined || query.yearTo !== undefined;
  const [whole, years, ...apart] = await Promise.all([
    ask(server, uid, { wordings, filter: filterOf(query), counted: [...query.facets.map(facetField), 'year'] }),
    hasYears ? ask(server, uid, { wordings, filter: filterOf(query, 'year'), counted: ['year'] }) : undefined,
    ...query.facets
      .filter(isFiltered)
      .map((facet) => ask(server, uid, { wordings, filter: filterOf(query, facet), counted: [facetField(facet)] })),
  ]);
  const filtered = query.facets.filter(isFiltered);
  return {
    total: whole.total,
    facets: Object.fromEntries(
      query.facets.map((facet) => {
        const { counts } = apart[filtered.indexOf(facet)] ?? whole;
        return [facet, mostFirst(counts[facetField(facet)] ?? {})];
      }),
    ),
    years: (years ?? whole).counts['year'] ?? {},
  };
};

const mostFirst = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counts).sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1)),
  );
