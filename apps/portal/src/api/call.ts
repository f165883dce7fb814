import type { CallView } from '@digital-customs/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { send } from './client';

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['calls', id],
    queryFn: ({ signal }) => send<CallView>('get', '/api/calls/{id}', { path: { id }, signal }),
  });

/** A call for practices as this reader may see it. */
export const useCall = (id: string) => useQuery(callQuery(id));
