import type { PracticeVersion } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchVersions = (id: string, signal: AbortSignal) =>
  answer<{ items: PracticeVersion[] }>(api.GET('/api/practices/{id}/versions', { params: { path: { id } }, signal }));

/** Every version of a practice, the first one first. */
export const useVersions = (id: string) =>
  useQuery({ queryKey: ['practice', id, 'versions'], queryFn: ({ signal }) => fetchVersions(id, signal) });
