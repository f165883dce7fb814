import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/reuse',
    lazy: async () => {
      const [{ ReusePage }] = await Promise.all([import('./reuse-page'), loadTexts('reuse', 'registers')]);
      return { Component: ReusePage };
    },
  },
];

export const sections: Section[] = [{ name: 'reuse', to: '/reuse', order: 124 }];
