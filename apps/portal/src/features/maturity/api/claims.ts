import type { EvidenceClaim } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

const claims = '/api/maturity/evidence-claims';

/** Those of the reader's own Member, whatever became of them. */
export const useOwnClaims = (enabled: boolean) =>
  useQuery({
    queryKey: ['maturity', 'claims', 'own'],
    queryFn: ({ signal }) => send<{ items: EvidenceClaim[] }>('get', claims, { query: { status: 'any' }, signal }),
    enabled,
  });

type Step = { assessment: string; criterion: string; practice: string } | { withdraw: string };

/** Lets a practice be shown as practised at the level of an answer, or takes that back. */
export function useClaimStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) =>
      'withdraw' in step
        ? send<EvidenceClaim>('delete', `${claims}/{id}`, { path: { id: step.withdraw } })
        : send<EvidenceClaim>('post', claims, { body: step }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['maturity', 'claims'] }),
  });
}
