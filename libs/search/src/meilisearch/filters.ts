import type { SearchQuery } from '../engine/search-engine.js';
import { facetField, keyOf } from './record.js';

/** Parts of a filter, all of which must hold. */
export type Filter = string[];

type Asked = Pick<SearchQuery, 'audience' | 'filters' | 'yearFrom' | 'yearTo' | 'publishedAfter' | 'only'>;

export const value = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const anyOf = (field: string, values: string[]): string => `${field} IN [${values.map(value).join(', ')}]`;

/** What the reader may see. An empty audience sees nothing, and must not come here. */
export const visibleTo = (audience: string[]): Filter => [anyOf('audience', audience)];

/** The reader's audience and the filters of a query; without those of one facet, or without the years. */
export const filterOf = (
  { audience, filters, yearFrom, yearTo, publishedAfter, only }: Asked,
  without?: string,
): Filter => [
  ...visibleTo(audience),
  ...Object.entries(filters)
    .filter(([facet, values]) => values.length > 0 && facet !== without)
    .map(([facet, values]) => anyOf(facetField(facet), values)),
  ...(only === undefined ? [] : [anyOf('key', only.map(keyOf))]),
  ...(publishedAfter === undefined ? [] : [`published > ${Date.parse(publishedAfter)}`]),
  ...(without === 'year'
    ? []
    : [
        ...(yearFrom === undefined ? [] : [`year >= ${yearFrom}`]),
        ...(yearTo === undefined ? [] : [`year <= ${yearTo}`]),
      ]),
];
