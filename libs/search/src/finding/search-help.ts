import type { z } from 'zod';
import type { RecordCard, SearchHelp } from '@digital-customs/contracts';
import type { SearchEngine, SearchQuery } from '../engine/search-engine.js';

const mostCalls = 3;

/** Open calls for practices in the reader's audience: a call's mapping puts `open` into its facet `status`. */
export async function openCalls(
  engine: SearchEngine,
  { audience, language }: SearchQuery,
): Promise<z.infer<typeof SearchHelp>['calls']> {
  const { hits } = await engine.search({
    text: '',
    audience,
    filters: { type: ['call'], status: ['open'] },
    language,
    sort: 'newest',
    facets: [],
    limit: mostCalls,
  });
  return hits.map(({ title, payload }) => ({ title: title.text, url: (payload as RecordCard).url }));
}

/** The ways on from a search that found nothing: filters that could be given up, the one that helps most first. */
export async function loosen(engine: SearchEngine, query: SearchQuery): Promise<z.infer<typeof SearchHelp>['loosen']> {
  const without: [filter: string, query: SearchQuery][] = Object.entries(query.filters)
    .filter(([, values]) => values.length > 0)
    .map(([filter]) => [filter, { ...query, filters: { ...query.filters, [filter]: [] } }]);
  if (query.yearFrom !== undefined || query.yearTo !== undefined)
    without.push(['year', { ...query, yearFrom: undefined, yearTo: undefined }]);
  const totals = await Promise.all(
    without.map(async ([filter, loosened]) => {
      const { total } = await engine.search({ ...loosened, facets: [], limit: 0, after: undefined });
      return { filter, total };
    }),
  );
  return totals.filter(({ total }) => total > 0).sort((one, other) => other.total - one.total);
}
