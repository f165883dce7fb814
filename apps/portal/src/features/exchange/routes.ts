import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('exchange');

export const routes: RouteObject[] = [
  {
    path: '/imports',
    lazy: async () => {
      const [{ ImportsPage }] = await Promise.all([import('./imports-page'), texts()]);
      return { Component: ImportsPage };
    },
  },
  {
    path: '/imports/:id',
    lazy: async () => {
      const [{ ImportPage }] = await Promise.all([import('./import-page'), texts()]);
      return { Component: ImportPage };
    },
  },
];

export const sections: Section[] = [{ name: 'imports', to: '/imports', order: 130, needs: 'import.run' }];
