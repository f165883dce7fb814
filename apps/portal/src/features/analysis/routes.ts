import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/analysis',
    lazy: async () => {
      const [{ AnalysisPage }] = await Promise.all([import('./analysis-page'), loadTexts('analysis', 'parts')]);
      return { Component: AnalysisPage };
    },
  },
];

export const sections: Section[] = [{ name: 'analysis', to: '/analysis', order: 120 }];
