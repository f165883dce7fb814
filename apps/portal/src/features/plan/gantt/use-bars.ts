import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { send } from '@/api/client';
import { useLanguage } from '@/i18n/use-language';
import type { TaskFilter, Timeline } from '../api/plan';

/** All bars of a plan; a large one comes page by page, and what is here is shown meanwhile. */
export function useBars(period: string, filter: TaskFilter) {
  const { language } = useLanguage();
  const chosen = Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, [value]]] : [])),
  );
  const query = useInfiniteQuery({
    queryKey: ['plan', period, 'bars', language, chosen],
    queryFn: ({ pageParam, signal }) =>
      send<Timeline & { next: string | null; total: number }>('get', `/api/work-plans/${period}/timeline`, {
        query: { ...chosen, lang: language, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const bars = useMemo(() => data?.pages.flatMap((page) => page.bars) ?? [], [data]);
  const first = data?.pages[0];
  return {
    bars,
    span: first && { from: first.from, to: first.to },
    total: first?.total ?? 0,
    isComplete: !hasNextPage,
    error: query.error,
    refetch: query.refetch,
  };
}
