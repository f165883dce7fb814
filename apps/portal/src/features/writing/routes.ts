import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

type Pages = typeof import('./write-page');

const page = (path: string, choose: (pages: Pages) => ComponentType): RouteObject => ({
  path,
  lazy: async () => {
    const [pages] = await Promise.all([import('./write-page'), loadTexts('writing', 'fields', 'practice')]);
    return { Component: choose(pages) };
  },
});

export const routes: RouteObject[] = [
  page('/practices/new', ({ NewPracticePage }) => NewPracticePage),
  page('/practices/:id/edit', ({ EditPracticePage }) => EditPracticePage),
  page('/innovations/new', ({ NewInnovationPage }) => NewInnovationPage),
  page('/innovations/:id/edit', ({ EditInnovationPage }) => EditInnovationPage),
];
