import {
  languages,
  publishedStatuses,
  regions,
  segments,
  technologies,
  type Term,
  themes,
} from '@digital-customs/contracts';

/** The filters of the page, with the values each can have. */
export const filterTerms = {
  theme: themes,
  segment: segments,
  region: regions,
  technology: technologies,
  status: publishedStatuses,
  language: languages,
} as const satisfies Record<string, readonly Term[]>;
export type FilterName = keyof typeof filterTerms;
export const filterNames = Object.keys(filterTerms) as FilterName[];
const types = ['practice', 'innovation'];

/** What of the address the charts understand; the rest is left out, so that no hand-typed address breaks the page. */
export function filtersIn(query: URLSearchParams): string {
  const kept = new URLSearchParams();
  const type = query.get('type');
  if (type && types.includes(type)) kept.set('type', type);
  for (const name of filterNames) {
    const value = query.get(name);
    if (filterTerms[name].some(({ code }) => code === value)) kept.set(name, value!);
  }
  const [from, to] = ['year_from', 'year_to'].map((name) => year(query.get(name)));
  const turned = from && to && from > to;
  if (from && !turned) kept.set('year_from', from);
  if (to && !turned) kept.set('year_to', to);
  return String(kept);
}

const year = (given: string | null) => (given && /^(19|20|21)\d\d$/.test(given) ? given : null);
