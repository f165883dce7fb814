import type { Approval, InnovationView, PracticeView, Review } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';
import type { Kind } from './queue';

type Decision = { step: 'approval'; body: Approval } | { step: 'review'; body: Review } | { step: 'claim' };
export type Reviewed = PracticeView | InnovationView;

const take = (kind: Kind, id: string, decision: Decision) =>
  send<Reviewed>('POST', `/api/${kind}/{id}/${decision.step}`, {
    path: { id },
    ...('body' in decision && { body: decision.body }),
  });

/** Takes a step with a record; what the server answers is what every page shows from then on. */
export function useStep(kind: Kind, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => take(kind, id, decision),
    onSuccess: async (view) => {
      queries.setQueryData([kind.slice(0, -1), id], view);
      await Promise.all(
        ['queue', 'search', 'innovations'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
}
