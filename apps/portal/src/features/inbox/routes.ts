import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

/** One file for all of it: the first page carries no more of these pages than their addresses. */
export const routes: RouteObject[] = ['/inbox/*', '/unsubscribe', '/outbox/*', '/newsletters/*'].map((path) => ({
  path,
  lazy: async () => {
    const [{ InboxArea }] = await Promise.all([import('./inbox-area'), loadTexts('inbox')]);
    return { Component: InboxArea };
  },
}));

export const sections: Section[] = [{ name: 'newsletters', to: '/newsletters', order: 126 }];
