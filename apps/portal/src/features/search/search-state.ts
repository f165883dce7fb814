import {
  callStatuses,
  languages,
  levels,
  members,
  planTypes,
  practiceStatuses,
  regions,
  searchFacets,
  type SearchFacet,
  type SearchRequest,
  type SearchType,
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
  status: [...practiceStatuses, ...callStatuses],
  member: members,
  tfa: tfaMeasures,
  language: languages,
};
const isKnown = (facet: Facet, value: string) =>
  vocabularies[facet]?.some(({ code }) => code === value) ?? value !== '';

/** What is looked for: each kind has its own tab. */
export const kinds = {
  practices: ['practice'],
  innovations: ['innovation'],
  windows: ['single-window'],
  plan: planTypes,
  reference: ['technology', 'instrument', 'measure', 'segment', 'provider', 'research-note', 'call'],
} as const satisfies Record<string, readonly SearchType[]>;
export type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];
/** Whose results belong to Members and can be put on a map. */
const onMap: readonly Kind[] = ['practices', 'innovations', 'windows'];
export const hasMap = (kind: Kind) => onMap.includes(kind);

export const views = ['list', 'table', 'map'] as const;
export type View = (typeof views)[number];
export const sorts = ['relevance', 'newest', 'oldest', 'confirmed'] as const satisfies readonly SearchRequest['sort'][];
export type Sort = (typeof sorts)[number];

/** Everything the search page shows follows from this, and this stands in the address. */
export interface SearchState {
  q: string;
  kind: Kind;
  /** Words count as they are typed alone. */
  exact: boolean;
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
    kind: oneOf(kindNames, query.get('kind'), 'practices'),
    exact: query.get('exact') === 'true',
    chosen,
    from: year(query.get('year_from')),
    to: year(query.get('year_to')),
    sort: oneOf(sorts, query.get('sort'), 'relevance'),
    view: oneOf(views, query.get('view'), 'list'),
    shown: Number.isInteger(shown) ? Math.min(Math.max(shown, pageSize), most) : pageSize,
  };
}

/** The state of a search that was kept as `filterQuery` put it. */
export function readFilters(query: string): SearchState {
  const given = new URLSearchParams(query);
  const type = given.get('type');
  const kind = kindNames.find((name) => kinds[name].some((known) => known === type));
  if (kind) given.set('kind', kind);
  return readState(given);
}

/** The address of a state; what is as at first is left out. */
export function writeState(state: SearchState): URLSearchParams {
  const query = filterQuery(state);
  query.delete('type');
  if (state.kind !== 'practices') query.set('kind', state.kind);
  if (state.sort !== 'relevance') query.set('sort', state.sort);
  if (state.view !== 'list') query.set('view', state.view);
  if (state.shown > pageSize) query.set('shown', String(Math.min(state.shown, most)));
  return query;
}

/** What decides what is found, in a fixed order. */
export function filterQuery(state: SearchState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.q.trim()) query.set('q', state.q);
  if (state.exact) query.set('exact', 'true');
  for (const type of kinds[state.kind]) query.append('type', type);
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

/** The same words among things of another kind; filters are those of a kind. */
export const withKind = (state: SearchState, kind: Kind): SearchState => ({
  ...withoutFilters(state),
  kind,
  view: state.view === 'map' && !hasMap(kind) ? 'list' : state.view,
});

export const withYears = (state: SearchState, from: number | null, to: number | null): SearchState => ({
  ...state,
  from,
  to,
  shown: pageSize,
});

/** Everything of one Member, whatever was typed. */
export const withMember = (state: SearchState, code: string): SearchState => ({
  ...withoutFilters(state),
  q: '',
  kind: 'practices',
  chosen: { member: [code] },
});

/** Without one filter: a facet, or the years. */
export const withoutFilter = (state: SearchState, filter: string): SearchState =>
  filter === 'year'
    ? withYears(state, null, null)
    : { ...state, chosen: { ...state.chosen, [filter]: [] }, shown: pageSize };

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

/** What is shown, as a file takes it. */
export const downloadQuery = (state: SearchState): string => {
  const query = filterQuery(state);
  query.set('sort', state.sort);
  return query.toString();
};
