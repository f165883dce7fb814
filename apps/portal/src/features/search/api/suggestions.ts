import type { Suggestions } from '@digital-customs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

import { useLanguage } from '@/i18n/use-language';

const shortest = 2;

/** What the words typed so far may become. */
export function useSuggestions(typed: string) {
  const { language } = useLanguage();
  const q = typed.trim().slice(0, 200);
  return useQuery({
    queryKey: ['suggestions', language, q],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/search/suggestions', { params: { query: { q, reader_language: language } }, signal }),
        // The client's types know tuples only as lists.
      ) as Promise<Suggestions>,
    enabled: q.length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}
