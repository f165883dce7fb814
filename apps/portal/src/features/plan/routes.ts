import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

/** A page of a plan, below its own address; fetched with its texts when it is opened. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path: `/work-plans/:period${path}`,
  lazy: async () => {
    const [Component] = await Promise.all([load(), loadTexts('plan', 'fields')]);
    return { Component };
  },
});

export const routes: RouteObject[] = [
  page('', async () => (await import('./plan-page')).PlanPage),
  page('/timeline', async () => (await import('./gantt/gantt-page')).GanttPage),
  page('/coordination', async () => (await import('./coordination/coordination-page')).CoordinationPage),
  page('/bodies/:code', async () => (await import('./coordination/body-page')).BodyPage),
  page('/steering', async () => (await import('./coordination/steering-page')).SteeringPage),
  page('/proposals', async () => (await import('./living/proposals-page')).ProposalsPage),
  page('/proposals/new', async () => (await import('./living/propose-page')).ProposePage),
  page('/proposals/:id', async () => (await import('./living/proposal-page')).ProposalPage),
  page('/revisions', async () => (await import('./living/revisions-page')).RevisionsPage),
  page('/revisions/:from/:to', async () => (await import('./living/difference-page')).DifferencePage),
  page('/decisions', async () => (await import('./living/decisions-page')).DecisionsPage),
  page('/regions', async () => (await import('./regional/regions-page')).RegionsPage),
  page('/regions/:region', async () => (await import('./regional/region-page')).RegionPage),
  page('/meetings', async () => (await import('./meetings/meetings-page')).MeetingsPage),
  page('/files', async () => (await import('./files/files-page')).FilesPage),
  page('/tasks/:code', async () => (await import('./task-page')).TaskPage),
];

export const sections: Section[] = [
  {
    name: 'plan',
    to: '/work-plans/2016-2018',
    order: 50,
    holds: (path) => path.startsWith('/work-plans'),
  },
];
