import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path: `/instruments${path}`,
  lazy: async () => {
    const [Component] = await Promise.all([load(), loadTexts('registers', 'parts')]);
    return { Component };
  },
});

export const routes: RouteObject[] = [
  page('', async () => (await import('./instruments-page')).InstrumentsPage),
  page('/new', async () => (await import('./new-page')).NewPage),
  page('/:code', async () => (await import('./instrument-page')).InstrumentPage),
  page('/:code/edit', async () => (await import('./edit-page')).EditPage),
];

export const sections: Section[] = [{ name: 'instruments', to: '/instruments', order: 130 }];
