import type { permissions } from '@digital-customs/contracts';
import type { RouteObject } from 'react-router';

/** A place in the navigation. Its name is the text `sections.<name>` of the shell. */
export interface Section {
  name: string;
  to: string;
  /** Places are shown from low to high; those from 100 on stand behind “More”. */
  order: number;
  /** Below which its entry is shown as the present one; unless given, its own address. */
  holds?: (path: string) => boolean;
  /** Shown to whom this is allowed; unless given, to everybody. */
  needs?: keyof typeof permissions;
}

/** What each feature says of itself in its `routes.ts`; pages are fetched when they are opened. */
interface Feature {
  routes: RouteObject[];
  /** Pages without header and footer, for other sites' frames. */
  bareRoutes?: RouteObject[];
  sections?: Section[];
}

const features = Object.values(import.meta.glob<Feature>('../features/*/routes.ts', { eager: true }));

export const routes = features.flatMap((feature) => feature.routes);
export const bareRoutes = features.flatMap((feature) => feature.bareRoutes ?? []);
export const sections = features
  .flatMap((feature) => feature.sections ?? [])
  .sort((one, other) => one.order - other.order);

export const isMore = ({ order }: Section) => order >= 100;
