import { type ServiceName, serviceNames } from '@digital-customs/contracts';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const all = ['operations'] as const;
const every = 10_000;

async function stateOf(service: ServiceName, signal: AbortSignal) {
  const call = { params: { path: { service } }, signal };
  const [lag, letters] = await Promise.all([
    answer(api.GET('/api/operations/{service}/lag', call)),
    answer(api.GET('/api/operations/{service}/dead-letters', call)),
  ]);
  return { waiting: lag.events, letters: letters.items };
}

export type Letter = Awaited<ReturnType<typeof stateOf>>['letters'][number];

/** Each service with what waits for it; one that does not answer stands there with its error. */
export function useServices(enabled: boolean) {
  const asked = useQueries({
    queries: serviceNames.map((service) => ({
      queryKey: [...all, service],
      queryFn: ({ signal }: { signal: AbortSignal }) => stateOf(service, signal),
      refetchInterval: every,
      retry: false,
      enabled,
    })),
  });
  return serviceNames.map((name, index) => ({ name, ...asked[index]! }));
}

export const useIndex = (enabled: boolean) =>
  useQuery({
    queryKey: [...all, 'index'],
    queryFn: ({ signal }) => answer(api.GET('/api/operations/search/index', { signal })),
    refetchInterval: every,
    retry: false,
    enabled,
  });

function useChange<Given, Answer>(mutationFn: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: all }) });
}

interface Place {
  service: ServiceName;
  id: string;
}

export const useRedrive = () =>
  useChange((path: Place) =>
    answer(api.POST('/api/operations/{service}/dead-letters/{id}/redrive', { params: { path } })),
  );

export const useDiscard = () =>
  useChange((path: Place) => answer(api.DELETE('/api/operations/{service}/dead-letters/{id}', { params: { path } })));

export const useRebuild = () => useChange(() => answer(api.POST('/api/operations/search/rebuild')));
