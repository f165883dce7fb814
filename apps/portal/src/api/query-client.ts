import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

/** Only what may pass by itself is asked for again: a lost line, a part that is restarting. */
const mayPass = (error: Error) => error instanceof ApiProblem && (error.status === 0 || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && mayPass(error),
      refetchOnWindowFocus: false,
    },
  },
});
