import type { TechnologyView } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema.generated';
import { useLanguage } from '@/i18n/use-language';

type Found = components['schemas']['SearchResponse'];

const fetchTechnology = (code: string, signal: AbortSignal) =>
  answer(api.GET('/api/technologies/{code}', { params: { path: { code } }, signal })) as Promise<TechnologyView>;
const fetchUses = (words: string[], language: string, signal: AbortSignal) =>
  answer(
    api.GET('/api/search', {
      params: {
        query: {
          type: ['practice', 'innovation'],
          technology: words.slice(0, 50),
          reader_language: language as 'en',
          sort: 'newest',
          limit: 12,
        },
      },
      signal,
    }),
  ) as Promise<Found>;

export const useTechnology = (code: string) =>
  useQuery({ queryKey: ['technologies', code], queryFn: ({ signal }) => fetchTechnology(code, signal) });

/** Published practices and innovations that name a technology by one of these words. */
export function useUses(words: string[]) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['search', 'technology', words, language],
    queryFn: ({ signal }) => fetchUses(words, language, signal),
    enabled: words.length > 0,
  });
}
