import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

export const routes: RouteObject[] = [
  {
    path: '/webhooks',
    lazy: async () => ({
      Component: (await Promise.all([import('./webhooks-page'), loadTexts('webhooks')]))[0].WebhooksPage,
    }),
  },
];
