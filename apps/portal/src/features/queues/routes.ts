import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('queues', 'fields', 'practice', 'reuse');

export const routes: RouteObject[] = [
  {
    path: '/work',
    lazy: async () => {
      const [{ WorkPage }] = await Promise.all([import('./work-page'), texts()]);
      return { Component: WorkPage };
    },
  },
  {
    path: '/practices/:id/review',
    lazy: async () => {
      const [{ PracticeReviewPage }] = await Promise.all([import('./review-page'), texts()]);
      return { Component: PracticeReviewPage };
    },
  },
  {
    path: '/innovations/:id/review',
    lazy: async () => {
      const [{ InnovationReviewPage }] = await Promise.all([import('./review-page'), texts()]);
      return { Component: InnovationReviewPage };
    },
  },
];

export const sections: Section[] = [{ name: 'work', to: '/work', order: 90, needs: 'innovation.comment' }];
