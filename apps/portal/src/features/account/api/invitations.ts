import type { InvitationCreated, InvitationView, NewInvitation } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { send } from '@/api/client';

export type Invitation = z.infer<typeof InvitationView>;

const key = ['invitations'];
const fetchInvitations = (signal: AbortSignal) =>
  send<{ items: Invitation[] }>('GET', '/api/auth/invitations', { signal });
const invite = (body: NewInvitation) =>
  send<z.infer<typeof InvitationCreated>>('POST', '/api/auth/invitations', { body });
const takeBack = (id: string) => send<unknown>('DELETE', '/api/auth/invitations/{id}', { path: { id } });

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
