import type { MaturityModel } from '@digital-customs/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchModel = async (version: string | undefined, signal: AbortSignal): Promise<MaturityModel> => {
  const wanted = version ?? (await answer(api.GET('/api/maturity/models', { signal }))).items[0]?.version ?? 'none';
  return (await answer(
    api.GET('/api/maturity/models/{version}', { params: { path: { version: wanted } }, signal }),
  )) as MaturityModel;
};

const modelQuery = (version?: string) =>
  queryOptions({
    queryKey: ['maturity', 'model', version ?? 'newest'],
    queryFn: ({ signal }) => fetchModel(version, signal),
    staleTime: 3_600_000,
  });

/** One version of the model, or the newest. */
export const useModel = (version?: string) => useQuery(modelQuery(version));
