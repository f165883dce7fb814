import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('innovations', 'practice', 'fields');

export const routes: RouteObject[] = [
  {
    path: '/innovations',
    lazy: async () => {
      const [{ InnovationsPage }] = await Promise.all([import('./innovations-page'), texts()]);
      return { Component: InnovationsPage };
    },
  },
  {
    path: '/innovations/board',
    lazy: async () => {
      const [{ BoardPage }] = await Promise.all([import('./board-page'), texts()]);
      return { Component: BoardPage };
    },
  },
  {
    path: '/innovations/opinions',
    lazy: async () => {
      const [{ OpinionsPage }] = await Promise.all([import('./opinions-page'), texts()]);
      return { Component: OpinionsPage };
    },
  },
  {
    path: '/innovations/new',
    lazy: async () => {
      const [{ NewInnovationPage }] = await Promise.all([import('./write-page'), texts()]);
      return { Component: NewInnovationPage };
    },
  },
  {
    path: '/innovations/:id/edit',
    lazy: async () => {
      const [{ EditInnovationPage }] = await Promise.all([import('./write-page'), texts()]);
      return { Component: EditInnovationPage };
    },
  },
  {
    path: '/innovations/:id',
    lazy: async () => {
      const [{ InnovationPage }] = await Promise.all([import('./innovation-page'), texts()]);
      return { Component: InnovationPage };
    },
  },
];

export const sections: Section[] = [
  {
    name: 'innovations',
    to: '/innovations',
    order: 20,
    holds: (path) =>
      path.startsWith('/innovations') && path !== '/innovations/board' && path !== '/innovations/opinions',
  },
  { name: 'board', to: '/innovations/board', order: 120, needs: 'innovation.triage' },
  { name: 'opinions', to: '/innovations/opinions', order: 121, needs: 'innovation.opine' },
];
