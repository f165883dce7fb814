import type { SessionView } from '@digital-customs/contracts';
import { useMutation } from '@tanstack/react-query';
import { send } from '@/api/client';
import { useAdoptSession } from './adopt-session';

export interface CredentialsGiven {
  email: string;
  password: string;
}

const signIn = (body: CredentialsGiven) => send<SessionView>('POST', '/api/auth/sign-in', { body });

export function useSignIn() {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: signIn, onSuccess: adopt });
}
