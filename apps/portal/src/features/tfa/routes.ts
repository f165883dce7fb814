import type { RouteObject } from 'react-router';
import type { Section } from '@/app/feature';
import { loadTexts } from '@/i18n/i18n';

const texts = () => loadTexts('registers', 'parts');

export const routes: RouteObject[] = [
  {
    path: '/tfa',
    lazy: async () => {
      const [{ TfaPage }] = await Promise.all([import('./tfa-page'), texts()]);
      return { Component: TfaPage };
    },
  },
  {
    path: '/tfa/:measure',
    lazy: async () => {
      const [{ MeasurePage }] = await Promise.all([import('./measure-page'), texts()]);
      return { Component: MeasurePage };
    },
  },
  {
    path: '/tfa/:measure/edit',
    lazy: async () => {
      const [{ EditPage }] = await Promise.all([import('./edit-page'), texts()]);
      return { Component: EditPage };
    },
  },
  {
    path: '/tfa/members/:member',
    lazy: async () => {
      const [{ MemberPage }] = await Promise.all([import('./member-page'), texts()]);
      return { Component: MemberPage };
    },
  },
];

export const sections: Section[] = [{ name: 'tfa', to: '/tfa', order: 135 }];
