import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('maturity', 'parts');

export const routes: RouteObject[] = [
  {
    path: '/maturity',
    lazy: async () => {
      const [{ ModelPage }] = await Promise.all([import('./model-page'), texts()]);
      return { Component: ModelPage };
    },
  },
  {
    path: '/maturity/segments/:segment',
    lazy: async () => {
      const [{ SegmentPage }] = await Promise.all([import('./segment-page'), texts()]);
      return { Component: SegmentPage };
    },
  },
  {
    path: '/maturity/comparison',
    lazy: async () => {
      const [{ ComparisonPage }] = await Promise.all([import('./comparison-page'), texts()]);
      return { Component: ComparisonPage };
    },
  },
  {
    path: '/maturity/consents',
    lazy: async () => {
      const [{ ConsentsPage }] = await Promise.all([import('./consents-page'), texts()]);
      return { Component: ConsentsPage };
    },
  },
  {
    path: '/maturity/assessments',
    lazy: async () => {
      const [{ AssessmentsPage }] = await Promise.all([import('./assessments-page'), texts()]);
      return { Component: AssessmentsPage };
    },
  },
  {
    path: '/maturity/assessments/:id',
    lazy: async () => {
      const [{ AnswerPage }] = await Promise.all([import('./answer-page'), texts()]);
      return { Component: AnswerPage };
    },
  },
  {
    path: '/maturity/assessments/:id/results',
    lazy: async () => {
      const [{ ResultsPage }] = await Promise.all([import('./results-page'), texts()]);
      return { Component: ResultsPage };
    },
  },
];

export const sections: Section[] = [{ name: 'maturity', to: '/maturity', order: 40 }];
