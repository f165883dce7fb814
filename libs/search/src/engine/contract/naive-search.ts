import type { SearchDocument, SearchQuery, SearchResult } from '../search-engine.js';

type Expected = Pick<SearchResult, 'total' | 'facets' | 'years'> & { ids: string[] };

/** The rules of filters, counts and date order, told as plainly as possible; words are those of the titles, whole. */
export const naiveSearch = (documents: SearchDocument[], query: SearchQuery): Expected => {
  const found = documents.filter((document) => sees(document, query) && hasWords(document, query));
  const listed = found.filter((document) => passes(document, query) && isInYears(document, query));
  const facets = Object.fromEntries(
    query.facets.map((facet) => [
      facet,
      tally(
        found.filter((document) => passes(document, query, facet) && isInYears(document, query)),
        (document) => valuesOf(document, facet),
      ),
    ]),
  );
  const years = tally(
    found.filter((document) => passes(document, query)),
    (document) => (document.year === null ? [] : [String(document.year)]),
  );
  const key = (document: SearchDocument): number[] => {
    const published = Date.parse(document.publishedAt);
    if (query.sort === 'oldest') return [-published];
    return query.sort === 'newest' ? [published] : [Date.parse(document.confirmedAt), published];
  };
  const inOrder = listed.sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const different = left.findIndex((value, index) => value !== right[index]);
    return different >= 0 ? (right[different] ?? 0) - (left[different] ?? 0) : a.id < b.id ? -1 : 1;
  });
  return { total: listed.length, ids: inOrder.map((document) => document.id), facets, years };
};

const sees = (document: SearchDocument, query: SearchQuery): boolean =>
  document.audience.some((token) => query.audience.includes(token));

const hasWords = (document: SearchDocument, query: SearchQuery): boolean =>
  query.text
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => document.texts['en']?.title.split(' ').includes(word));

const valuesOf = (document: SearchDocument, facet: string): string[] =>
  facet === 'type' ? [document.type] : (document.facets[facet] ?? []);

const passes = (document: SearchDocument, query: SearchQuery, except?: string): boolean =>
  Object.entries(query.filters).every(
    ([facet, wanted]) =>
      facet === except || wanted.length === 0 || valuesOf(document, facet).some((value) => wanted.includes(value)),
  );

const isInYears = ({ year }: SearchDocument, { yearFrom, yearTo }: SearchQuery): boolean =>
  (yearFrom === undefined && yearTo === undefined) ||
  (year !== null && year >= (yearFrom ?? -Infinity) && year <= (yearTo ?? Infinity));

const tally = (documents: SearchDocument[], keys: (document: SearchDocument) => string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const document of documents) for (const key of keys(document)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};
