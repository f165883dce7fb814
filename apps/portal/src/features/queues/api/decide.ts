import type { Approval, Review } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { practiceQuery } from '@/api/practice';

type Decision = { step: 'approval'; body: Approval } | { step: 'review'; body: Review } | { step: 'claim' };

const take = (id: string, decision: Decision) => {
  const params = { path: { id } };
  switch (decision.step) {
    case 'approval':
      return answer(api.POST('/api/practices/{id}/approval', { params, body: decision.body }));
    case 'review':
      return answer(api.POST('/api/practices/{id}/review', { params, body: decision.body }));
    case 'claim':
      return answer(api.POST('/api/practices/{id}/claim', { params }));
  }
};

/** Takes a step with a practice; what the server answers is what every page shows from then on. */
export function useStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => take(id, decision),
    onSuccess: async (view) => {
      queries.setQueryData(practiceQuery(id).queryKey, view);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['queue'] }),
        queries.invalidateQueries({ queryKey: ['search'] }),
      ]);
    },
  });
}
