import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { useAdoptSession } from './adopt-session';

const fetchInvitation = (secret: string, signal: AbortSignal) =>
  answer(api.GET('/api/auth/invitations/by-secret/{secret}', { params: { path: { secret } }, signal }));
const accept = (secret: string, password: string) =>
  answer(
    api.POST('/api/auth/invitations/by-secret/{secret}/acceptance', {
      params: { path: { secret } },
      body: { password },
    }),
  );

export const useInvitation = (secret: string) =>
  useQuery({ queryKey: ['invitation', secret], queryFn: ({ signal }) => fetchInvitation(secret, signal) });

export function useAcceptInvitation(secret: string) {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: (password: string) => accept(secret, password), onSuccess: adopt });
}
