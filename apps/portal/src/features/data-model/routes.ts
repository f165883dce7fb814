import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('registers', 'parts');

export const routes: RouteObject[] = [
  {
    path: '/data-model',
    lazy: async () => {
      const [{ ReportPage }] = await Promise.all([import('./report-page'), texts()]);
      return { Component: ReportPage };
    },
  },
  {
    path: '/data-model/:member',
    lazy: async () => {
      const [{ MemberPage }] = await Promise.all([import('./member-page'), texts()]);
      return { Component: MemberPage };
    },
  },
];

export const sections: Section[] = [{ name: 'dataModel', to: '/data-model', order: 140 }];
