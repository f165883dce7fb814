import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/e-services',
    lazy: async () => {
      const [{ MatrixPage }] = await Promise.all([import('./matrix-page'), loadTexts('e-services', 'parts')]);
      return { Component: MatrixPage };
    },
  },
  {
    path: '/e-services/:service',
    lazy: async () => {
      const [{ ServicePage }] = await Promise.all([import('./service-page'), loadTexts('e-services', 'parts')]);
      return { Component: ServicePage };
    },
  },
];

export const sections: Section[] = [{ name: 'e-services', to: '/e-services', order: 110 }];
