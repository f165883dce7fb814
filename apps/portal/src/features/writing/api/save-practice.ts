import type { PracticeContent } from '@digital-customs/contracts';
import { answer, api } from '@/api/client';

/** Begins a practice; the same key made again leads to the same practice. */
export const createPractice = (content: PracticeContent, key: string) =>
  answer(api.POST('/api/practices', { body: { content }, headers: { 'idempotency-key': key } }));

/** Saves the whole text over the version it was written on. */
export const savePractice = (id: string, version: number, content: PracticeContent) =>
  answer(
    api.PUT('/api/practices/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: content }),
  );

export const submitPractice = (id: string) =>
  answer(api.POST('/api/practices/{id}/submission', { params: { path: { id } } }));

export function attachFile(id: string, file: File) {
  const body = new FormData();
  body.append('file', file);
  return answer(
    api.POST('/api/practices/{id}/attachments', {
      params: { path: { id } },
      body: body as never,
      bodySerializer: (form: unknown) => form as FormData,
    }),
  );
}

export const detachFile = (id: string, attachmentId: string) =>
  answer(api.DELETE('/api/practices/{id}/attachments/{attachmentId}', { params: { path: { id, attachmentId } } }));

/** Marks a comment as dealt with. */
export const resolveComment = (id: string, commentId: string) =>
  answer(api.POST('/api/practices/{id}/comments/{commentId}/resolution', { params: { path: { id, commentId } } }));
