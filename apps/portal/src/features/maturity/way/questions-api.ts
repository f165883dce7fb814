import type { NewQuestion, Question, QuestionContact } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchAll = (signal: AbortSignal) =>
  answer(api.GET('/api/maturity/questions', { params: { query: { limit: 100 } }, signal })) as Promise<{ items: Question[] }>; // prettier-ignore

export const useQuestions = () =>
  useQuery({ queryKey: ['maturity', 'questions'], queryFn: ({ signal }) => fetchAll(signal), staleTime: 0 });

type Step =
  | { step: 'ask'; question: NewQuestion }
  | { step: 'write'; id: string; text: string }
  | { step: 'share'; id: string; contact: QuestionContact }
  | { step: 'unshare' | 'close'; id: string };

function take(step: Step) {
  if (step.step === 'ask') return answer(api.POST('/api/maturity/questions', { body: step.question as never }));
  const params = { path: { id: step.id } };
  if (step.step === 'write')
    return answer(api.POST('/api/maturity/questions/{id}/messages', { params, body: { text: step.text } }));
  if (step.step === 'share')
    return answer(api.PUT('/api/maturity/questions/{id}/contact', { params, body: step.contact }));
  return step.step === 'unshare'
    ? answer(api.DELETE('/api/maturity/questions/{id}/contact', { params }))
    : answer(api.POST('/api/maturity/questions/{id}/closing', { params }));
}

export function useQuestionStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => take(step) as Promise<Question>,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['maturity', 'questions'] }),
  });
}
