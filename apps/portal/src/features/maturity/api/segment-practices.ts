import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema.generated';
import { useLanguage } from '@/i18n/use-language';

type Found = components['schemas']['SearchResponse'];
type Segment = components['schemas']['MaturitySegment']['id'];

const fetchPractices = (segment: Segment, language: string, signal: AbortSignal) =>
  answer(
    api.GET('/api/search', {
      params: {
        query: { type: ['practice'], segment: [segment], reader_language: language as 'en', sort: 'newest', limit: 50 },
      },
      signal,
    }),
  ) as Promise<Found>;

/** The published practices that illustrate a segment, as far as the reader may see them. */
export function useSegmentPractices(segment: Segment) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['search', 'segment', segment, language],
    queryFn: ({ signal }) => fetchPractices(segment, language, signal),
  });
}
