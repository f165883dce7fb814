import type { InnovationView } from '@digital-customs/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

export const innovationQuery = (id: string) =>
  queryOptions({
    queryKey: ['innovation', id],
    queryFn: ({ signal }) =>
      answer<InnovationView>(api.GET('/api/innovations/{id}', { params: { path: { id } }, signal })),
    enabled: id !== '',
  });

/** An innovation as this reader may see it, or nothing while it has no id; its `version` goes back in If-Match. */
export const useInnovation = (id: string) => useQuery(innovationQuery(id));
