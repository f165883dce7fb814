import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/vocabulary',
    lazy: async () => {
      const [{ VocabularyPage }] = await Promise.all([import('./vocabulary-page'), loadTexts('vocabulary')]);
      return { Component: VocabularyPage };
    },
  },
];

export const sections: Section[] = [{ name: 'vocabulary', to: '/vocabulary', order: 190 }];
