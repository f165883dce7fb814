import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('maturity', 'parts', 'way', 'fields');
const editorTexts = () => loadTexts('model-editor', 'maturity', 'parts', 'fields');

/** A page of the way to the next level, fetched with its texts when it is opened. */
const way = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path: `/maturity/${path}`,
  lazy: async () => {
    const [Component] = await Promise.all([load(), loadTexts('way', 'maturity', 'parts')]);
    return { Component };
  },
});

export const routes: RouteObject[] = [
  way('world', async () => (await import('./way/world-page')).WorldPage),
  way('like-minded', async () => (await import('./way/like-minded-page')).LikeMindedPage),
  way('next-steps', async () => (await import('./way/next-steps-page')).NextStepsPage),
  way('questions', async () => (await import('./way/questions-page')).QuestionsPage),
  way('claims', async () => (await import('./way/claims-page')).ClaimsPage),
  way('roadmaps', async () => (await import('./way/roadmaps-page')).RoadmapsPage),
  way('roadmaps/:id', async () => (await import('./way/roadmap-page')).RoadmapPage),
  {
    path: '/maturity',
    lazy: async () => {
      const [{ ModelPage }] = await Promise.all([import('./model-page'), texts()]);
      return { Component: ModelPage };
    },
  },
  {
    path: '/maturity/models',
    lazy: async () => {
      const [{ VersionsPage }] = await Promise.all([import('./models/versions-page'), texts()]);
      return { Component: VersionsPage };
    },
  },
  {
    path: '/maturity/models/:version',
    lazy: async () => {
      const [{ VersionPage }] = await Promise.all([import('./models/version-page'), texts()]);
      return { Component: VersionPage };
    },
  },
  {
    path: '/maturity/models/:version/edit',
    lazy: async () => {
      const [{ EditPage }] = await Promise.all([import('./editor/edit-page'), editorTexts()]);
      return { Component: EditPage };
    },
  },
  {
    path: '/maturity/models/:version/difference',
    lazy: async () => {
      const [{ DifferencePage }] = await Promise.all([import('./editor/difference-page'), editorTexts()]);
      return { Component: DifferencePage };
    },
  },
  {
    path: '/maturity/rounds',
    lazy: async () => {
      const [{ RoundsPage }] = await Promise.all([import('./rounds/rounds-page'), texts()]);
      return { Component: RoundsPage };
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
