import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { useAdoptSession } from './adopt-session';

export interface CredentialsGiven {
  email: string;
  password: string;
}

const signIn = (body: CredentialsGiven) => answer(api.POST('/api/auth/sign-in', { body }));

export function useSignIn() {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: signIn, onSuccess: adopt });
}
