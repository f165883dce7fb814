import { createBrowserRouter } from 'react-router';
import { ErrorPage } from './error-page';
import { bareRoutes, routes } from './feature';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';

export const router = createBrowserRouter([
  ...bareRoutes.map((route) => ({ ...route, errorElement: <ErrorPage />, hydrateFallbackElement: <></> })),
  {
    element: <Shell />,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [...routes, { path: '*', element: <NotFoundPage /> }],
      },
    ],
  },
]);
