import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

const page = (path: string, load: () => Promise<ComponentType>, ...parts: string[]): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await Promise.all([load(), loadTexts('account', ...parts)]))[0] }),
});

export const routes: RouteObject[] = [
  page('/sign-in', async () => (await import('./sign-in-page')).SignInPage),
  page('/account', async () => (await import('./account-page')).AccountPage),
  page('/people', async () => (await import('./people-page')).PeoplePage, 'keys'),
  page('/api-keys', async () => (await import('./keys-page')).KeysPage, 'keys'),
  page('/invitation/:secret', async () => (await import('./invitation-page')).InvitationPage),
];
