import type { EvidenceClaim } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';

/** Evidence that waits for a curator, the longest waiting first. */
export const useWaitingClaims = () =>
  useQuery({
    queryKey: ['maturity', 'claims'],
    queryFn: ({ signal }) =>
      send<{ items: EvidenceClaim[] }>('get', '/api/maturity/evidence-claims', {
        query: { status: 'waiting' },
        signal,
      }),
    staleTime: 0,
  });
