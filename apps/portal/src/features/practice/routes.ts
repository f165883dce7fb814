import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/practices/:id',
    lazy: async () => {
      const [{ PracticePage }] = await Promise.all([
        import('./practice-page'),
        loadTexts('practice', 'fields', 'reuse', 'registers'),
      ]);
      return { Component: PracticePage };
    },
  },
  {
    path: '/practices/:id/versions',
    lazy: async () => {
      const [{ PracticeVersions }] = await Promise.all([
        import('./practice-versions'),
        loadTexts('practice', 'fields'),
      ]);
      return { Component: PracticeVersions };
    },
  },
  {
    path: '/practices/:id/versions/:number',
    lazy: async () => {
      const [{ PracticeVersionPage }] = await Promise.all([
        import('./practice-version-page'),
        loadTexts('practice', 'fields', 'reuse', 'registers'),
      ]);
      return { Component: PracticeVersionPage };
    },
  },
];
