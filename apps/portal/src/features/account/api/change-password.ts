import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

export interface PasswordChange {
  current: string;
  next: string;
}

const changePassword = (body: PasswordChange) => answer(api.POST('/api/auth/password', { body }));

export const useChangePassword = () => useMutation({ mutationFn: changePassword });
