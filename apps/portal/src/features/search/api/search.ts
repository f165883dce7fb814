import type { SearchResponse } from '@digital-customs/contracts';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { send } from '@/api/client';
import { queryClient } from '@/api/query-client';
import { firstLanguage } from '@/i18n/language';
import { useLanguage } from '@/i18n/use-language';
import { filterQuery, pageSize, readState, type SearchState } from '../search-state';

interface Asked {
  filters: string;
  sort: SearchState['sort'];
  language: string;
  cursor?: string | undefined;
  limit: number;
}

function fetchResults({ filters, sort, language, cursor, limit }: Asked, signal: AbortSignal) {
  const query = asQuery(filters);
  return send<SearchResponse>('GET', '/api/search', {
    query: { ...query, sort, reader_language: language, cursor, limit },
    signal,
  });
}

/** A value that holds a comma is sent twice: alone, the service would take it for a list. */
function asQuery(filters: string): Record<string, string[]> {
  const query = new URLSearchParams(filters);
  const valuesOf = (name: string) => {
    const values = query.getAll(name);
    return name !== 'q' && values.length === 1 && values[0]?.includes(',') ? [...values, ...values] : values;
  };
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, valuesOf(name)]));
}

const searchQuery = (state: SearchState, language: string) => {
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
  void queryClient.prefetchInfiniteQuery(
    searchQuery(readState(new URL(address).searchParams), i18next.language ?? firstLanguage()),
  );

/** The results of a state of the page, page after page; the former ones stay until the new ones are here. */
export function useSearch(state: SearchState) {
  const { language } = useLanguage();
  return useInfiniteQuery(searchQuery(state, language));
}
