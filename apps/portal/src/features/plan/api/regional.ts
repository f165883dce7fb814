import type { RegionalPlanView } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

const addressOf = (region: string) => `/api/regional-plans/${encodeURIComponent(region)}`;

export const useRegionalPlan = (region: string, period: string) =>
  useQuery({
    queryKey: ['regional-plan', region, period],
    queryFn: ({ signal }) => send<RegionalPlanView>('get', addressOf(region), { query: { period }, signal }),
  });

export interface RegionalStep {
  method?: 'post' | 'put' | 'delete';
  part: string;
  body?: unknown;
}

/** Changes a region's plan, from the version that was read. */
export function useRegionalStep({ region, period, version }: RegionalPlanView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method = 'post', part, body }: RegionalStep) =>
      send(method, `${addressOf(region)}/${part}`, {
        query: { period },
        body,
        headers: { 'If-Match': `"${version}"` },
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['regional-plan', region] }),
        queries.invalidateQueries({ queryKey: ['plan', period] }),
      ]),
  });
}
