import { createBrowserRouter, type RouteObject } from 'react-router';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';

/** Each feature says in its `routes.ts` which pages it has; they are fetched when they are opened. */
const features = import.meta.glob<{ routes: RouteObject[] }>('../features/*/routes.ts', { eager: true });

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          ...Object.values(features).flatMap(({ routes }) => routes),
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
