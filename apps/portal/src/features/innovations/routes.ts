import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path: `/innovations${path}`,
  lazy: async () => {
    const [Component] = await Promise.all([
      load(),
      loadTexts('innovations', 'practice', 'fields', 'reuse', 'registers'),
    ]);
    return { Component };
  },
});

export const routes: RouteObject[] = [
  page('', async () => (await import('./innovations-page')).InnovationsPage),
  page('/board', async () => (await import('./board-page')).BoardPage),
  page('/opinions', async () => (await import('./opinions-page')).OpinionsPage),
  page('/:id', async () => (await import('./innovation-page')).InnovationPage),
  page('/:id/versions/:number', async () => (await import('./innovation-version-page')).InnovationVersionPage),
  page('/:id/versions', async () => (await import('./innovation-versions')).InnovationVersions),
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
