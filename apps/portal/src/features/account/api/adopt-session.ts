import type { SessionView } from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '@/api/use-session';

/** The invitation that is being accepted stays: asked for again, it would be no longer valid. */
const kept = [...sessionQuery.queryKey, 'invitation'];

/** Takes a new session over: what was read as somebody else is read again. */
export function useAdoptSession() {
  const queries = useQueryClient();
  return (session: SessionView) => {
    queries.removeQueries({ predicate: ({ queryKey }) => !kept.includes(String(queryKey[0])) });
    queries.setQueryData(sessionQuery.queryKey, session);
  };
}
