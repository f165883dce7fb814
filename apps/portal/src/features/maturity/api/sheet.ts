import type { AnswersImported } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

/** Sends a workbook: without `apply` it is only read, and nothing changes. */
export function useSheet(assessment: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, apply }: { file: File; apply: boolean }) => {
      const body = new FormData();
      body.set('file', file);
      const query = { apply: String(apply) };
      return send<AnswersImported>('post', `/api/maturity/assessments/${assessment}/import`, { query, body });
    },
    onSuccess: ({ applied }) => (applied ? queries.invalidateQueries({ queryKey: ['maturity'] }) : undefined),
  });
}
