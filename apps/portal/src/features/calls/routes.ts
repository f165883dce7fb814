import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadEveryLanguage, loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('calls', 'registers');

export const routes: RouteObject[] = [
  {
    path: '/calls',
    lazy: async () => {
      const [{ CallsPage }] = await Promise.all([import('./calls-page'), texts()]);
      return { Component: CallsPage };
    },
  },
  {
    path: '/calls/new',
    lazy: async () => {
      const [{ NewCallPage }] = await Promise.all([import('./form-page'), texts().then(loadEveryLanguage)]);
      return { Component: NewCallPage };
    },
  },
  {
    path: '/calls/candidates',
    lazy: async () => {
      const [{ CandidatesPage }] = await Promise.all([import('./candidates-page'), texts()]);
      return { Component: CandidatesPage };
    },
  },
  {
    path: '/calls/:id',
    lazy: async () => {
      const [{ CallPage }] = await Promise.all([import('./call-page'), texts()]);
      return { Component: CallPage };
    },
  },
  {
    path: '/calls/:id/edit',
    lazy: async () => {
      const [{ EditCallPage }] = await Promise.all([import('./form-page'), texts()]);
      return { Component: EditCallPage };
    },
  },
];

export const sections: Section[] = [{ name: 'calls', to: '/calls', order: 123 }];
