import type { InstrumentContent, InstrumentLine, InstrumentView } from '@digital-customs/contracts';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

/** What the register can be narrowed to; each a value or nothing. */
export type RegisterFilter = Partial<Record<'kind' | 'owner' | 'topic' | 'review' | 'measure', string>>;
interface Register {
  items: InstrumentLine[];
  total: number;
}
export type History = { items: { number: number; by: { name: string }; at: string; changed: string[] }[] };

const most = 100;

export const useInstruments = (filter: RegisterFilter = {}) =>
  useQuery({
    queryKey: ['instruments', filter],
    queryFn: ({ signal }) => send<Register>('get', '/api/instruments', { query: { ...filter, limit: most }, signal }),
    placeholderData: keepPreviousData,
  });

const instrumentQuery = (code: string) =>
  queryOptions({
    queryKey: ['instrument', code],
    queryFn: ({ signal }) => send<InstrumentView>('get', '/api/instruments/{code}', { path: { code }, signal }),
  });
export const useInstrument = (code: string) => useQuery(instrumentQuery(code));

export const useHistory = (code: string) =>
  useQuery({
    queryKey: ['instrument', code, 'versions'],
    queryFn: ({ signal }) => send<History>('get', '/api/instruments/{code}/versions', { path: { code }, signal }),
  });

/** Saves what the register says; `revision` is the version that was read. */
export function useSaveInstrument(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ content, revision }: { content: InstrumentContent; revision: number }) =>
      send<InstrumentView>('put', '/api/instruments/{code}', {
        path: { code },
        body: content,
        headers: { 'If-Match': `"${revision}"` },
      }),
    onSuccess: async (view) => {
      queries.setQueryData(instrumentQuery(code).queryKey, view);
      await queries.invalidateQueries({ queryKey: ['instruments'] });
      await queries.invalidateQueries({ queryKey: ['instrument', code, 'versions'] });
    },
  });
}

/** Puts an entry into the register. */
export function useAddInstrument() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { code: string; content: InstrumentContent }) =>
      send<InstrumentView>('post', '/api/instruments', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['instruments'] }),
  });
}
