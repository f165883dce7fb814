import type { PracticeView } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { practiceQuery } from '@/api/practice';

/** The Member says that what is published still holds. */
export function useConfirmPractice(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer<PracticeView>(api.POST('/api/practices/{id}/confirmation', { params: { path: { id } } })),
    onSuccess: async (view) => {
      queries.setQueryData(practiceQuery(id).queryKey, view);
      await queries.invalidateQueries({ queryKey: ['queue'] });
    },
  });
}
