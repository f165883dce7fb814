import type { NewInvitation } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema.generated';

export type Invitation = components['schemas']['Invitation'];

const key = ['invitations'];
const fetchInvitations = (signal: AbortSignal) => answer(api.GET('/api/auth/invitations', { signal }));
const invite = (body: NewInvitation) => answer(api.POST('/api/auth/invitations', { body }));
const takeBack = (id: string) => answer(api.DELETE('/api/auth/invitations/{id}', { params: { path: { id } } }));

export const useInvitations = () => useQuery({ queryKey: key, queryFn: ({ signal }) => fetchInvitations(signal) });

/** The answer holds the link; it is shown this once. */
export function useInvite() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: invite, onSuccess: () => queries.invalidateQueries({ queryKey: key }) });
}

export function useTakeBack() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: takeBack, onSuccess: () => queries.invalidateQueries({ queryKey: key }) });
}
