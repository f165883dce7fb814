import type { Consents } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchConsents = (member: string, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/consents', { params: { query: { member } }, signal })) as Promise<Consents>;
const saveConsents = (consents: Consents) =>
  answer(api.PUT('/api/maturity/consents', { body: consents })) as Promise<Consents>;

export const useConsents = (member: string) =>
  useQuery({ queryKey: ['maturity', 'consents', member], queryFn: ({ signal }) => fetchConsents(member, signal) });

export function useSaveConsents(member: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: saveConsents,
    onSuccess: (saved) => queries.setQueryData(['maturity', 'consents', member], saved),
  });
}
