import type { EServiceEvidence, EServiceMatrix } from '@digital-customs/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';

type Region = string | null;
export type Said = EServiceEvidence & { member: string };

const queryOf = (region: Region) => (region ? { region } : {});

export const useMatrix = (region: Region) =>
  useQuery({
    queryKey: ['e-services', region],
    queryFn: ({ signal }) => send<EServiceMatrix>('get', '/api/e-services', { query: queryOf(region), signal }),
    placeholderData: keepPreviousData,
  });

export const useService = (service: string, region: Region) =>
  useInfiniteQuery({
    queryKey: ['e-services', service, region],
    queryFn: ({ pageParam, signal }) =>
      send<{ items: Said[]; next: string | null }>('get', '/api/e-services/{service}', {
        path: { service },
        query: { ...queryOf(region), limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** Where a piece of evidence is to be read. */
export const addressOf = ({ kind, id }: EServiceEvidence) =>
  kind === 'practice' ? `/practices/${id}` : `/single-windows/${id}`;
