import { useMutation } from '@tanstack/react-query';
import { send } from '@/api/client';

export interface PasswordChange {
  current: string;
  next: string;
}

const changePassword = (body: PasswordChange) => send<unknown>('POST', '/api/auth/password', { body });

export const useChangePassword = () => useMutation({ mutationFn: changePassword });
