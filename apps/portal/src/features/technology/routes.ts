import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('technology', 'parts');

export const routes: RouteObject[] = [
  {
    path: '/technology/radar',
    lazy: async () => {
      const [{ RadarPage }] = await Promise.all([import('./radar-page'), texts()]);
      return { Component: RadarPage };
    },
  },
  {
    path: '/technology/radar/:edition/draft',
    lazy: async () => {
      const [{ DraftPage }] = await Promise.all([import('./draft-page'), texts()]);
      return { Component: DraftPage };
    },
  },
  {
    path: '/technology/network',
    lazy: async () => {
      const [{ NetworkPage }] = await Promise.all([import('./network-page'), texts()]);
      return { Component: NetworkPage };
    },
  },
  {
    path: '/technology/network/:id',
    lazy: async () => {
      const [{ ProviderPage }] = await Promise.all([import('./provider-page'), texts()]);
      return { Component: ProviderPage };
    },
  },
  {
    path: '/technology/research',
    lazy: async () => {
      const [{ ResearchPage }] = await Promise.all([import('./research-page'), texts()]);
      return { Component: ResearchPage };
    },
  },
  {
    path: '/technology/research/:id',
    lazy: async () => {
      const [{ NotePage }] = await Promise.all([import('./note-page'), texts()]);
      return { Component: NotePage };
    },
  },
  {
    path: '/technology/:code',
    lazy: async () => {
      const [{ TechnologyPage }] = await Promise.all([import('./technology-page'), texts()]);
      return { Component: TechnologyPage };
    },
  },
];

const isNetwork = (path: string) => path.startsWith('/technology/network') || path.startsWith('/technology/research');

export const sections: Section[] = [
  {
    name: 'radar',
    to: '/technology/radar',
    order: 60,
    holds: (path) => path.startsWith('/technology') && !isNetwork(path),
  },
  { name: 'network', to: '/technology/network', order: 150, holds: isNetwork },
];
