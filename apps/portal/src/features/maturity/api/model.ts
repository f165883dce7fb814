import type { MaturityModel } from '@digital-customs/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const fetchModel = async (version: string | undefined, signal: AbortSignal): Promise<MaturityModel> => {
  const wanted = version ?? 'current';
  return (await answer(
    api.GET('/api/maturity/models/{version}', { params: { path: { version: wanted } }, signal }),
  )) as MaturityModel;
};

export const modelQuery = (version?: string) =>
  queryOptions({
    queryKey: ['maturity', 'model', version ?? 'current'],
    queryFn: ({ signal }) => fetchModel(version, signal),
    staleTime: 60_000,
  });

/** One version of the model, or the one in force; nothing is asked while it is null, not known yet. */
export const useModel = (version?: string | null) =>
  useQuery({ ...modelQuery(version ?? undefined), enabled: version !== null });
