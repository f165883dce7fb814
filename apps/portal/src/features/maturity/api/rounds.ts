import type { Round, RoundMove } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

const rounds = '/api/maturity/rounds';

/** What it would mean to go on with a round by the version in force. */
export const useRoundMove = (code: string, enabled: boolean) =>
  useQuery({
    queryKey: ['maturity', 'rounds', code, 'move'],
    queryFn: ({ signal }) => send<RoundMove>('get', `${rounds}/{code}/model`, { path: { code }, signal }),
    enabled,
    staleTime: 0,
  });

type Step = { open: string } | { close: string } | { move: string };

export function useRoundStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => {
      if ('open' in step) return send<Round>('post', rounds, { body: { code: step.open } });
      return 'close' in step
        ? send<Round>('post', `${rounds}/{code}/closing`, { path: { code: step.close } })
        : send<Round>('post', `${rounds}/{code}/model`, { path: { code: step.move } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['maturity'] }),
  });
}
