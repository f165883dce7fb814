import type { Bitset } from './bitset.js';
import type { Catalogue } from './catalogue.js';
import type { SearchQuery, SearchResult } from './search-engine.js';

export interface Counted extends Pick<SearchResult, 'facets' | 'years'> {
  /** Found and filtered: what is listed. */
  documents: Bitset;
}

type Countable = Pick<SearchQuery, 'filters' | 'facets' | 'yearFrom' | 'yearTo'>;
type Filters = { filters: [facet: string, having: Bitset][]; inYears: (documents: Bitset) => Bitset };

/** Filters what was found and counts facets and years, each without regard to its own filter. */
export const countFacets = (found: Bitset, query: Countable, catalogue: Catalogue): Counted => {
  const filters = Object.entries(query.filters)
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]): [string, Bitset] => [facet, catalogue.having(facet, values)]);
  const hasYears = query.yearFrom !== undefined || query.yearTo !== undefined;
  const inYears = (documents: Bitset): Bitset =>
    hasYears ? catalogue.betweenYears(documents, query.yearFrom, query.yearTo) : documents;
  const ofYears = inYears(found);
  const documents = filtered(ofYears, { filters, inYears });
  const counts = [...new Set(query.facets)].map((facet) => {
    const isFiltered = filters.some(([name]) => name === facet);
    const base = isFiltered ? filtered(ofYears, { filters, inYears }, facet) : documents;
    return [facet, countValues(base, catalogue.valuesOf(facet))];
  });
  return {
    documents,
    facets: Object.fromEntries(counts),
    years: countYears(hasYears ? filtered(found, { filters, inYears }) : documents, catalogue.years),
  };
};

const filtered = (documents: Bitset, { filters }: Filters, except?: string): Bitset =>
  filters.reduce((kept, [facet, having]) => (facet === except ? kept : kept.and(having)), documents);

const countValues = (base: Bitset, values: Iterable<[string, Bitset]>): Record<string, number> => {
  const counts: [string, number][] = [];
  const occupied = base.occupied();
  for (const [value, documents] of values) {
    const count = base.countShared(documents, occupied);
    if (count > 0) counts.push([value, count]);
  }
  return Object.fromEntries(counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
};

const countYears = (base: Bitset, years: (number | null)[]): Record<string, number> => {
  const counts = new Map<number, number>();
  base.forEach((number) => {
    const year = years[number] ?? null;
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  });
  return Object.fromEntries(counts);
};
