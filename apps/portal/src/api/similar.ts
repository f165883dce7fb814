import type { Language, PracticeContent } from '@digital-customs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answer, api, send } from './client';
import type { components } from './schema.generated';

type Hit = components['schemas']['SimilarList']['items'][number];
export type SimilarPractice = Extract<Hit, { type: 'practice' }>;
type Reader = 'en' | 'fr';

const practices = (items: readonly Hit[]) => items.filter((hit) => hit.type === 'practice') as SimilarPractice[];

/** Practices that have most in common with one, as far as the reader may see them. */
export const similarTo = (id: string, language: Reader) =>
  queryOptions({
    queryKey: ['similar', id, language],
    queryFn: async ({ signal }) => {
      const query = { type: 'practice', id, reader_language: language, limit: 4 } as const;
      return practices((await answer(api.GET('/api/search/similar', { params: { query }, signal }))).items as Hit[]);
    },
    staleTime: 60_000,
  });

/** Practices that are like a text which is not published: the curator sees what there is already. */
export const likeContent = (id: string, content: PracticeContent) =>
  queryOptions({
    queryKey: ['similar', 'text', id, content],
    queryFn: async ({ signal }) => {
      const text = content.texts[content.language];
      const body = {
        text: [text?.title, text?.summary, text?.body].filter(Boolean).join('\n').slice(0, 10_000),
        type: 'practice' as const,
        language: content.language as Language,
        themes: content.themes,
        segments: content.segments,
        technologies: content.technologies,
        services: content.services,
        tfaMeasures: content.tfaMeasures,
      };
      return practices((await answer(api.POST('/api/search/similar', { body, signal }))).items as Hit[]);
    },
    staleTime: 60_000,
  });

/** Practices that are like a few words, for somebody who brings in others’. */
export const likeText = (text: string, language: string) =>
  queryOptions({
    queryKey: ['similar', 'words', text, language],
    queryFn: async ({ signal }) => {
      const body = { text: text.slice(0, 10_000), type: 'practice' as const, language: language as Language };
      return practices((await send<{ items: Hit[] }>('post', '/api/search/similar', { body, signal })).items);
    },
    staleTime: 60_000,
  });
