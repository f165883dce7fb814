import {
  languages,
  levels,
  members,
  practiceStatuses,
  regions,
  searchFacets,
  type SearchFacet,
  type SearchRequest,
  segments,
  tfaMeasures,
  themes,
} from '@digital-customs/contracts';

export type Facet = Exclude<SearchFacet, 'type'>;
export const facets: readonly Facet[] = searchFacets.filter((facet): facet is Facet => facet !== 'type');

/** The values a facet can have; the others take any words. */
const vocabularies: Partial<Record<Facet, readonly { code: string }[]>> = {
  theme: themes,
  region: regions,
  level: levels,
  segment: segments,
  status: practiceStatuses,
  member: members,
  tfa: tfaMeasures,
  language: languages,
};
const isKnown = (facet: Facet, value: string) =>
  vocabularies[facet]?.some(({ code }) => code === value) ?? value !== '';

export const views = ['list', 'table', 'map'] as const;
export type View = (typeof views)[number];
export const sorts = ['relevance', 'newest', 'oldest', 'confirmed'] as const satisfies readonly SearchRequest['sort'][];
export type Sort = (typeof sorts)[number];

/** Everything the search page shows follows from this, and this stands in the address. */
export interface SearchState {
  q: string;
  chosen: Partial<Record<Facet, readonly string[]>>;
  /** First and last go-live year, both inclusive. */
  from: number | null;
  to: number | null;
  sort: Sort;
  view: View;
  /** How many results were on the page, so that a reload shows them again. */
  shown: number;
}

export const pageSize = 20;
const most = 100;

const oneOf = <T extends string>(known: readonly T[], given: string | null, otherwise: T): T =>
  known.find((item) => item === given) ?? otherwise;
const year = (given: string | null) => (given && /^\d{4}$/.test(given) ? Number(given) : null);

/** Reads the address; what it does not understand it leaves out. */
export function readState(query: URLSearchParams): SearchState {
  const chosen: SearchState['chosen'] = {};
  for (const facet of facets) {
    const values = query.getAll(facet).filter((value) => isKnown(facet, value));
    if (values.length > 0) chosen[facet] = [...new Set(values)];
  }
  const shown = Number(query.get('shown') ?? pageSize);
  return {
    q: query.get('q') ?? '',
    chosen,
    from: year(query.get('year_from')),
    to: year(query.get('year_to')),
    sort: oneOf(sorts, query.get('sort'), 'relevance'),
    view: oneOf(views, query.get('view'), 'list'),
    shown: Number.isInteger(shown) ? Math.min(Math.max(shown, pageSize), most) : pageSize,
  };
}

/** The address of a state; what is as at first is left out. */
export function writeState(state: SearchState): URLSearchParams {
  const query = filterQuery(state);
  if (state.sort !== 'relevance') query.set('sort', state.sort);
  if (state.view !== 'list') query.set('view', state.view);
  if (state.shown > pageSize) query.set('shown', String(Math.min(state.shown, most)));
  return query;
}

/** What decides which practices are found, in a fixed order. */
export function filterQuery(state: SearchState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.q.trim()) query.set('q', state.q);
  for (const facet of facets) for (const value of state.chosen[facet] ?? []) query.append(facet, value);
  if (state.from !== null) query.set('year_from', String(state.from));
  if (state.to !== null) query.set('year_to', String(state.to));
  return query;
}

/** Chooses a value of a facet, or lets it go. */
export function toggle(state: SearchState, facet: Facet, value: string): SearchState {
  const now = state.chosen[facet] ?? [];
  const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  return { ...state, chosen: { ...state.chosen, [facet]: next }, shown: pageSize };
}

export const withYears = (state: SearchState, from: number | null, to: number | null): SearchState => ({
  ...state,
  from,
  to,
  shown: pageSize,
});

/** Keeps the words, drops every filter. */
export const withoutFilters = (state: SearchState): SearchState => ({
  ...state,
  chosen: {},
  from: null,
  to: null,
  shown: pageSize,
});

export const countFilters = (state: SearchState) =>
  facets.reduce((sum, facet) => sum + (state.chosen[facet]?.length ?? 0), 0) +
  (state.from !== null || state.to !== null ? 1 : 0);
