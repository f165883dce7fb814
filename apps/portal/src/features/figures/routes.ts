import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/figures',
    lazy: async () => ({
      Component: (await Promise.all([import('./figures-page'), loadTexts('figures')]))[0].FiguresPage,
    }),
  },
];
