import type { SessionView } from '@digital-customs/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';
import { useAdoptSession } from './adopt-session';
import type { Invitation } from './invitations';

const fetchInvitation = (secret: string, signal: AbortSignal) =>
  send<Invitation>('GET', '/api/auth/invitations/by-secret/{secret}', { path: { secret }, signal });
const accept = (secret: string, password: string) =>
  send<SessionView>('POST', '/api/auth/invitations/by-secret/{secret}/acceptance', {
    path: { secret },
    body: { password },
  });

export const useInvitation = (secret: string) =>
  useQuery({ queryKey: ['invitation', secret], queryFn: ({ signal }) => fetchInvitation(secret, signal) });

export function useAcceptInvitation(secret: string) {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: (password: string) => accept(secret, password), onSuccess: adopt });
}
