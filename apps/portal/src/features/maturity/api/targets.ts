import type { AssessmentView, Target } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { assessmentQuery } from './assessments';

const setTargets = (id: string, targets: Target[]) =>
  answer(
    api.PUT('/api/maturity/assessments/{id}/targets', { params: { path: { id } }, body: { targets } }),
  ) as Promise<AssessmentView>;

export function useTargets(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (targets: Target[]) => setTargets(id, targets),
    onSuccess: (view) => {
      queries.setQueryData(assessmentQuery(id).queryKey, view);
      return queries.invalidateQueries({ queryKey: ['maturity', 'scores', id] });
    },
  });
}
