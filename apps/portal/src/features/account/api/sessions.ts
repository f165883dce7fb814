import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const key = ['sessions'];
const fetchSessions = (signal: AbortSignal) => answer(api.GET('/api/auth/sessions', { signal }));
const endSession = (id: string) => answer(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } }));

export const useSessions = () => useQuery({ queryKey: key, queryFn: ({ signal }) => fetchSessions(signal) });

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: endSession, onSuccess: () => queries.invalidateQueries({ queryKey: key }) });
}
