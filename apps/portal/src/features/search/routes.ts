import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

const lazy = async () => {
  const [{ SearchPage }] = await Promise.all([import('./search-page'), loadTexts('search')]);
  return { Component: SearchPage };
};

export const routes: RouteObject[] = [
  { path: '/', lazy },
  { path: '/practices', lazy },
];
