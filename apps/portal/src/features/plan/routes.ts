import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('plan', 'parts');

export const routes: RouteObject[] = [
  {
    path: '/work-plans/:period',
    lazy: async () => {
      const [{ PlanPage }] = await Promise.all([import('./plan-page'), texts()]);
      return { Component: PlanPage };
    },
  },
  {
    path: '/work-plans/:period/tasks/:code',
    lazy: async () => {
      const [{ TaskPage }] = await Promise.all([import('./task-page'), texts()]);
      return { Component: TaskPage };
    },
  },
];
