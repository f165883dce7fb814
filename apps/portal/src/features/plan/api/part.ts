import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

/** `part` is the path below the plan, as `revisions/1/diff/2`. */
const addressOf = (period: string, part: string) => `/api/work-plans/${encodeURIComponent(period)}/${part}`;

/** A part of a plan, as the service answers it. */
export const usePlanPart = <Data>(period: string, part: string, query: Record<string, unknown> = {}, enabled = true) =>
  useQuery({
    queryKey: ['plan', period, part, query],
    queryFn: ({ signal }) => send<Data>('get', addressOf(period, part), { query, signal }),
    enabled,
  });

interface Step {
  method?: 'post' | 'put' | 'delete';
  part: string;
  body?: unknown;
}

/** Takes a step with a plan; whatever is shown of it is asked for again afterwards. */
export function usePlanStep<Data = unknown>(period: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method = 'post', part, body }: Step) => send<Data>(method, addressOf(period, part), { body }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['plan', period] }),
        queries.invalidateQueries({ queryKey: ['search'] }),
      ]),
  });
}
