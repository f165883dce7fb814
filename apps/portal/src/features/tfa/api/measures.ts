import type {
  Categories,
  CategoriesView,
  MeasureContent,
  MeasureList,
  MeasureView,
  StatementDecision,
} from '@digital-customs/contracts';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

export const useMeasures = (filter: { gap?: string; member?: string } = {}) =>
  useQuery({
    queryKey: ['tfa', filter],
    queryFn: ({ signal }) => send<MeasureList>('get', '/api/tfa-measures', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

const measureQuery = (code: string) =>
  queryOptions({
    queryKey: ['tfa', 'measure', code],
    queryFn: ({ signal }) => send<MeasureView>('get', '/api/tfa-measures/{code}', { path: { code }, signal }),
  });
export const useMeasure = (code: string) => useQuery(measureQuery(code));

/** Says anew what supports a measure; `version` is the one that was read. */
export function useMapMeasure(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ content, version }: { content: MeasureContent; version: number }) =>
      send<MeasureView>('put', '/api/tfa-measures/{code}', {
        path: { code },
        body: content,
        headers: { 'If-Match': `"${version}"` },
      }),
    onSuccess: async (view) => {
      queries.setQueryData(measureQuery(code).queryKey, view);
      await queries.invalidateQueries({ queryKey: ['tfa'] });
    },
  });
}

const categoriesQuery = (member: string) =>
  queryOptions({
    queryKey: ['tfa', 'categories', member],
    queryFn: ({ signal }) =>
      send<CategoriesView>('get', '/api/tfa-measures/categories/{member}', { path: { member }, signal }),
  });
export const useCategories = (member: string) => useQuery(categoriesQuery(member));

type Step = { version: number } & ({ propose: Categories } | { decide: StatementDecision });

/** States the Member's categories, or decides on what was stated. */
export function useCategoriesStep(member: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => {
      const call = { path: { member }, headers: { 'If-Match': `"${step.version}"` } };
      return 'propose' in step
        ? send<CategoriesView>('put', '/api/tfa-measures/categories/{member}/proposal', { ...call, body: step.propose })
        : send<CategoriesView>('post', '/api/tfa-measures/categories/{member}/approval', {
            ...call,
            body: step.decide,
          });
    },
    onSuccess: async (view) => {
      queries.setQueryData(categoriesQuery(member).queryKey, view);
      await queries.invalidateQueries({ queryKey: ['tfa'], exact: false });
    },
  });
}
