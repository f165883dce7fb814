import { send } from '@/api/client';
import type { ContentOf, Kind, ViewOf } from '../kind';

/** Begins a record; the same key made again leads to the same one. */
export const createText = <K extends Kind>(kind: K, content: ContentOf<K>, key: string) =>
  send<ViewOf<K>>('POST', `/api/${kind}`, { body: { content }, headers: { 'idempotency-key': key } });

/** Saves the whole text over the version it was written on. */
export const saveText = <K extends Kind>(kind: K, id: string, version: number, content: ContentOf<K>) =>
  send<ViewOf<K>>('PUT', `/api/${kind}/{id}`, {
    path: { id },
    headers: { 'if-match': `"${version}"` },
    body: content,
  });

export const submitText = (kind: Kind, id: string) => send('POST', `/api/${kind}/{id}/submission`, { path: { id } });

export function attachFile<K extends Kind>(kind: K, id: string, file: File) {
  const body = new FormData();
  body.append('file', file);
  return send<ViewOf<K>>('POST', `/api/${kind}/{id}/attachments`, { path: { id }, body });
}

export const detachFile = <K extends Kind>(kind: K, id: string, attachmentId: string) =>
  send<ViewOf<K>>('DELETE', `/api/${kind}/{id}/attachments/{attachmentId}`, { path: { id, attachmentId } });

/** Marks a comment as dealt with. */
export const resolveComment = <K extends Kind>(kind: K, id: string, commentId: string) =>
  send<ViewOf<K>>('POST', `/api/${kind}/{id}/comments/{commentId}/resolution`, { path: { id, commentId } });
