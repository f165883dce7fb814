import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answer, api } from './client';

const signOut = () => answer(api.POST('/api/auth/sign-out'));

/** Ends the session and forgets what only it could see. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate('/');
      await queries.resetQueries();
    },
  });
}
