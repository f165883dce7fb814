import { useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';
import type { ApiDocument } from '../examples/document';

/** The whole description of the API; it changes with a release alone. */
export const useDocument = () =>
  useQuery({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => send<ApiDocument>('GET', '/api/openapi.json', { signal }),
    staleTime: Infinity,
  });
