import type { SessionView } from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '@/api/use-session';

/** Takes a new session over: what was read as somebody else is read again. */
export function useAdoptSession() {
  const queries = useQueryClient();
  return (session: SessionView) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    queries.setQueryData(sessionQuery.queryKey, session);
  };
}
