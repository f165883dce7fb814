import type { LoaderFunction, RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';
import { askAhead } from './api/search';

const lazy = async () => {
  const [{ SearchPage }] = await Promise.all([import('./search-page'), loadTexts('search')]);
  return { Component: SearchPage };
};

/** The results are asked for while the page's code is on its way. */
const loader: LoaderFunction = ({ request }) => {
  askAhead(request.url);
  return null;
};

const page = { lazy, loader, shouldRevalidate: () => false };

export const routes: RouteObject[] = [
  { path: '/', ...page },
  { path: '/practices', ...page },
];

export const sections: Section[] = [
  { name: 'practices', to: '/', order: 10, holds: (path) => path === '/' || path.startsWith('/practices') },
];
