import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('writing', 'fields', 'practice');

export const routes: RouteObject[] = [
  {
    path: '/practices/new',
    lazy: async () => {
      const [{ NewPracticePage }] = await Promise.all([import('./write-page'), texts()]);
      return { Component: NewPracticePage };
    },
  },
  {
    path: '/practices/:id/edit',
    lazy: async () => {
      const [{ EditPracticePage }] = await Promise.all([import('./write-page'), texts()]);
      return { Component: EditPracticePage };
    },
  },
];
