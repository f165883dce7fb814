import type { AssessmentView, Scores } from '@digital-customs/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchRounds = (signal: AbortSignal) => answer(api.GET('/api/maturity/rounds', { signal }));
const fetchList = (signal: AbortSignal) => answer(api.GET('/api/maturity/assessments', { signal }));
const fetchOne = (id: string, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/assessments/{id}', { params: { path: { id } }, signal })) as Promise<AssessmentView>;
const fetchScores = (id: string, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/assessments/{id}/scores', { params: { path: { id } }, signal })) as Promise<Scores>;

export const useRounds = () =>
  useQuery({ queryKey: ['maturity', 'rounds'], queryFn: ({ signal }) => fetchRounds(signal) });

/** Those of the reader's own Member. */
export const useAssessments = () =>
  useQuery({ queryKey: ['maturity', 'assessments'], queryFn: ({ signal }) => fetchList(signal) });

export const assessmentQuery = (id: string) =>
  queryOptions({ queryKey: ['maturity', 'assessment', id], queryFn: ({ signal }) => fetchOne(id, signal) });
export const useAssessment = (id: string) => useQuery(assessmentQuery(id));

export const useScores = (id: string) =>
  useQuery({ queryKey: ['maturity', 'scores', id], queryFn: ({ signal }) => fetchScores(id, signal) });

type Step = { step: 'start'; member: string; round: string } | { step: 'approve' | 'reopen'; id: string };

const take = (step: Step) => {
  if (step.step === 'start')
    return answer(api.POST('/api/maturity/assessments', { body: { member: step.member, round: step.round } }));
  const params = { path: { id: step.id } };
  return step.step === 'approve'
    ? answer(api.POST('/api/maturity/assessments/{id}/approval', { params }))
    : answer(api.DELETE('/api/maturity/assessments/{id}/approval', { params }));
};

/** Begins an assessment, approves it, or opens it again. */
export function useAssessmentStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => take(step) as Promise<AssessmentView>,
    onSuccess: async (view) => {
      queries.setQueryData(assessmentQuery(view.id).queryKey, view);
      await queries.invalidateQueries({ queryKey: ['maturity', 'assessments'] });
    },
  });
}
