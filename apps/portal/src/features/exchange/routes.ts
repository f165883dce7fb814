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
    path: '/data',
    lazy: async () => {
      const [{ DataPage }] = await Promise.all([import('./data-page'), texts()]);
      return { Component: DataPage };
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

export const sections: Section[] = [
  { name: 'data', to: '/data', order: 129 },
  { name: 'imports', to: '/imports', order: 130, needs: 'import.run' },
];
