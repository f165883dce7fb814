import type { AssessmentView } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';
import { assessmentQuery } from './assessments';

const path = '/api/maturity/assessments/{id}/files';

/** What the service accepts, for the browser's own choice of files. */
export const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp';
export const fileAddress = (assessment: string, file: string) =>
  `/api/maturity/assessments/${assessment}/files/${file}`;

export function useSendFile(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file);
      return send<AssessmentView>('post', path, { path: { id }, body });
    },
    onSuccess: (view) => queries.setQueryData(assessmentQuery(id).queryKey, view),
  });
}

export function useRemoveFile(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: string) => send<AssessmentView>('delete', `${path}/{file}`, { path: { id, file } }),
    onSuccess: (view) => queries.setQueryData(assessmentQuery(id).queryKey, view),
  });
}
