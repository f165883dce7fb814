import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { queryClient } from '@/api/query-client';
import type { components, paths } from '@/api/schema.generated';
import { firstLanguage, type InterfaceLanguage } from '@/i18n/language';
import { useLanguage } from '@/i18n/use-language';
import { filterQuery, pageSize, readState, type SearchState } from '../search-state';

export type SearchResponse = components['schemas']['SearchResponse'];
export type Hit = SearchResponse['hits'][number];
export type PracticeHit = Extract<Hit, { type: 'practice' }>;
export type PlanHit = Extract<Hit, { plan: unknown }>;
export type RecordHit = Extract<Hit, { record: unknown }>;

interface Asked {
  filters: string;
  sort: SearchState['sort'];
  language: InterfaceLanguage;
  cursor?: string | undefined;
  limit: number;
}

type Query = NonNullable<paths['/api/search']['get']['parameters']['query']>;

const fetchResults = ({ filters, sort, language, cursor, limit }: Asked, signal: AbortSignal) =>
  answer(
    api.GET('/api/search', {
      params: { query: { ...asQuery(filters), sort, reader_language: language, limit, ...(cursor && { cursor }) } },
      signal,
    }),
    // The client's types know tuples only as lists.
  ) as Promise<SearchResponse>;

/**
 * The filters as the service takes them; `readState` has left out every value that it would not know.
 * A value that holds a comma is sent twice: alone, the service would take it for a list.
 */
function asQuery(filters: string): Query {
  const query = new URLSearchParams(filters);
  const valueOf = (name: string) => {
    const values = query.getAll(name);
    if (isSingle(name)) return values[0];
    return values.length === 1 && values[0]?.includes(',') ? [...values, ...values] : values;
  };
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, valueOf(name)])) as Query;
}
const isSingle = (name: string) => ['q', 'exact', 'year_from', 'year_to'].includes(name);

const searchQuery = (state: SearchState, language: InterfaceLanguage) => {
  const filters = filterQuery(state).toString();
  return infiniteQueryOptions({
    queryKey: ['search', language, state.sort, filters],
    queryFn: ({ pageParam, signal }) =>
      fetchResults(
        { filters, sort: state.sort, language, cursor: pageParam, limit: pageParam ? pageSize : state.shown },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
};

/** Asks for the results of an address before the page that shows them is here. */
export const askAhead = (address: string) =>
  void queryClient.prefetchInfiniteQuery(searchQuery(readState(new URL(address).searchParams), firstLanguage()));

/** The results of a state of the page, page after page; the former ones stay until the new ones are here. */
export function useSearch(state: SearchState) {
  const { language } = useLanguage();
  return useInfiniteQuery(searchQuery(state, language));
}
