import type { PracticeVersion } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';

const fetchVersions = (id: string, signal: AbortSignal) =>
  send<{ items: PracticeVersion[] }>('GET', '/api/practices/{id}/versions', { path: { id }, signal });

/** Every version of a practice, the first one first. */
export const useVersions = (id: string) =>
  useQuery({ queryKey: ['practice', id, 'versions'], queryFn: ({ signal }) => fetchVersions(id, signal) });
