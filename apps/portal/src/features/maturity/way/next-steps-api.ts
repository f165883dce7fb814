import type { ClaimDecision, EvidenceClaim, NextSteps } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchSteps = (member: string, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/next-steps', { params: { query: { member } }, signal })) as Promise<NextSteps>;
const fetchWaiting = (signal: AbortSignal) =>
  answer(api.GET('/api/maturity/evidence-claims', { params: { query: { status: 'waiting' } }, signal })) as Promise<{ items: EvidenceClaim[] }>; // prettier-ignore

/** Never kept between visits: names shown by consent are gone once it is withdrawn. */
export const useNextSteps = (member: string | undefined) =>
  useQuery({
    queryKey: ['maturity', 'next-steps', member],
    queryFn: ({ signal }) => fetchSteps(member!, signal),
    enabled: member !== undefined,
    staleTime: 0,
  });

export const useWaitingClaims = () =>
  useQuery({ queryKey: ['maturity', 'claims'], queryFn: ({ signal }) => fetchWaiting(signal), staleTime: 0 });

export function useDecideClaim() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...decision }: ClaimDecision & { id: string }) =>
      answer(
        api.POST('/api/maturity/evidence-claims/{id}/decision', { params: { path: { id } }, body: decision as never }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['maturity', 'claims'] }),
  });
}
