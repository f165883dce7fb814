import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/operations',
    lazy: async () => {
      const [{ OperationsPage }] = await Promise.all([import('./operations-page'), loadTexts('operations')]);
      return { Component: OperationsPage };
    },
  },
];

export const sections: Section[] = [{ name: 'operations', to: '/operations', order: 200, needs: 'dead-letter.manage' }];
