import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

/** By whom one may sign in beside e-mail and password; null where nobody is set up, and until it is known. */
export function useSingleSignOn(): string | null {
  const { data } = useQuery({
    queryKey: ['single-sign-on'],
    queryFn: ({ signal }) => answer(api.GET('/api/auth/single-sign-on', { signal })),
    staleTime: Infinity,
  });
  return data?.provider ?? null;
}
