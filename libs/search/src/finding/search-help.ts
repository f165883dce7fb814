import type { z } from 'zod';
import type { SearchHelp } from '@digital-customs/contracts';
import type { SearchEngine, SearchQuery } from '../engine/search-engine.js';

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
