import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/api-guide',
    lazy: async () => ({
      Component: (await Promise.all([import('./guide-page'), loadTexts('guide', 'keys')]))[0].GuidePage,
    }),
  },
];
