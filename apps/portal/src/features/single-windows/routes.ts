import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('single-windows', 'parts');

export const routes: RouteObject[] = [
  {
    path: '/single-windows',
    lazy: async () => {
      const [{ MapPage }] = await Promise.all([import('./map-page'), texts()]);
      return { Component: MapPage };
    },
  },
  {
    path: '/single-windows/compare',
    lazy: async () => {
      const [{ ComparePage }] = await Promise.all([import('./compare-page'), texts()]);
      return { Component: ComparePage };
    },
  },
  {
    path: '/single-windows/:member',
    lazy: async () => {
      const [{ WindowPage }] = await Promise.all([import('./window-page'), texts()]);
      return { Component: WindowPage };
    },
  },
];

/** Without the portal's frame, to be shown in other sites' pages. */
export const bareRoutes: RouteObject[] = [
  {
    path: '/embed/single-windows',
    lazy: async () => {
      const [{ EmbedPage }] = await Promise.all([import('./embed-page'), texts()]);
      return { Component: EmbedPage };
    },
  },
];

export const sections: Section[] = [{ name: 'single-windows', to: '/single-windows', order: 30 }];
