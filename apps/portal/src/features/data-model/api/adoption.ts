import type { Adoption, AdoptionReport, AdoptionView, StatementDecision } from '@digital-customs/contracts';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

export interface ReportFilter {
  year: number;
  region?: string | undefined;
  reported?: string | undefined;
}

export const useReport = (filter: ReportFilter) =>
  useQuery({
    queryKey: ['adoption', filter],
    queryFn: ({ signal }) =>
      send<AdoptionReport>('get', '/api/data-model-adoption', {
        query: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
        signal,
      }),
    placeholderData: keepPreviousData,
  });

const adoptionQuery = (member: string) =>
  queryOptions({
    queryKey: ['adoption', 'member', member],
    queryFn: ({ signal }) =>
      send<AdoptionView>('get', '/api/data-model-adoption/{member}', { path: { member }, signal }),
  });
export const useAdoption = (member: string) => useQuery(adoptionQuery(member));

type Step = { version: number } & ({ propose: Adoption } | { decide: StatementDecision });

/** States the Member's use, or decides on what was stated. */
export function useAdoptionStep(member: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => {
      const call = { path: { member }, headers: { 'If-Match': `"${step.version}"` } };
      return 'propose' in step
        ? send<AdoptionView>('put', '/api/data-model-adoption/{member}/proposal', { ...call, body: step.propose })
        : send<AdoptionView>('post', '/api/data-model-adoption/{member}/approval', { ...call, body: step.decide });
    },
    onSuccess: async (view) => {
      queries.setQueryData(adoptionQuery(member).queryKey, view);
      await queries.invalidateQueries({ queryKey: ['adoption'], exact: false });
    },
  });
}
