import type { Bundle } from '@digital-customs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { send } from '@/api/client';

/** Asked again each few seconds while it is being made. */
export const bundleQuery = queryOptions({
  queryKey: ['bundle'],
  queryFn: ({ signal }) => send<{ bundle: Bundle | null; making: boolean }>('get', '/api/bundle', { signal }),
  refetchInterval: ({ state }) => (state.data && !state.data.bundle ? 2_000 : false),
});
