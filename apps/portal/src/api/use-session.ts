import type { Permission } from '@digital-customs/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

const fetchSession = (signal: AbortSignal) => answer(api.GET('/api/auth/session', { signal }));

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchSession(signal),
  staleTime: 300_000,
});

/**
 * Who is at the keyboard. `known` is false until the first answer: then show neither "Sign in" nor an account.
 * `can` says what a role allows; whose item it is stands in the item's own `may`.
 */
export function useSession() {
  const { data, isPending } = useQuery(sessionQuery);
  return {
    known: !isPending,
    person: data?.person ?? null,
    grants: data?.grants ?? [],
    can: (permission: Permission) => data?.permissions.includes(permission) ?? false,
  };
}
