import type { RouteObject } from 'react-router';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('account');

export const routes: RouteObject[] = [
  {
    path: '/sign-in',
    lazy: async () => {
      const [{ SignInPage }] = await Promise.all([import('./sign-in-page'), texts()]);
      return { Component: SignInPage };
    },
  },
  {
    path: '/account',
    lazy: async () => {
      const [{ AccountPage }] = await Promise.all([import('./account-page'), texts()]);
      return { Component: AccountPage };
    },
  },
  {
    path: '/people',
    lazy: async () => {
      const [{ PeoplePage }] = await Promise.all([import('./people-page'), texts()]);
      return { Component: PeoplePage };
    },
  },
  {
    path: '/invitation/:secret',
    lazy: async () => {
      const [{ InvitationPage }] = await Promise.all([import('./invitation-page'), texts()]);
      return { Component: InvitationPage };
    },
  },
];
