import type { SessionList } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { send } from '@/api/client';

const key = ['sessions'];
const fetchSessions = (signal: AbortSignal) =>
  send<z.infer<typeof SessionList>>('GET', '/api/auth/sessions', { signal });
const endSession = (id: string) => send<unknown>('DELETE', '/api/auth/sessions/{id}', { path: { id } });

export const useSessions = () => useQuery({ queryKey: key, queryFn: ({ signal }) => fetchSessions(signal) });

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: endSession, onSuccess: () => queries.invalidateQueries({ queryKey: key }) });
}
