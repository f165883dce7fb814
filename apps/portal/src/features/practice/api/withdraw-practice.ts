import type { Withdrawal } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const withdrawPractice = (id: string, body: Withdrawal) =>
  answer(api.POST('/api/practices/{id}/withdrawal', { params: { path: { id } }, body }));

/** Takes a practice back, with the reason that its tombstone shows. */
export function useWithdrawPractice(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => withdrawPractice(id, { reason }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['practice', id] }),
        queries.invalidateQueries({ queryKey: ['search'] }),
      ]),
  });
}
