import type { DeclaredProfile, InterestGroup, MemberProfile, NewInterestGroup } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchProfile = (member: string, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/profiles', { params: { query: { member } }, signal })) as Promise<DeclaredProfile>;
const fetchGroups = (signal: AbortSignal) =>
  answer(api.GET('/api/maturity/groups', { signal })) as Promise<{ items: InterestGroup[] }>;

export const useProfile = (member: string) =>
  useQuery({ queryKey: ['maturity', 'profile', member], queryFn: ({ signal }) => fetchProfile(member, signal) });

/** Never kept between visits: levels shown by consent are gone once it is withdrawn. */
export const useInterestGroups = () =>
  useQuery({ queryKey: ['maturity', 'groups'], queryFn: ({ signal }) => fetchGroups(signal), staleTime: 0 });

export function useSaveProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (profile: MemberProfile) =>
      answer(api.PUT('/api/maturity/profiles', { body: profile as never })) as Promise<DeclaredProfile>,
    onSuccess: (saved) => {
      queries.setQueryData(['maturity', 'profile', saved.member], saved);
      return queries.invalidateQueries({ queryKey: ['maturity', 'peers'] });
    },
  });
}

type Step = { step: 'found'; group: NewInterestGroup } | { step: 'join' | 'leave'; id: string; member: string };

function take(step: Step) {
  if (step.step === 'found') return answer(api.POST('/api/maturity/groups', { body: step.group as never }));
  const params = { path: { id: step.id, member: step.member } };
  return step.step === 'join'
    ? answer(api.PUT('/api/maturity/groups/{id}/members/{member}', { params }))
    : answer(api.DELETE('/api/maturity/groups/{id}/members/{member}', { params }));
}

export function useGroupStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => take(step) as Promise<InterestGroup>,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['maturity', 'groups'] }),
  });
}
