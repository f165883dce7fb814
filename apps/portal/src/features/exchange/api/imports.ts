import type { BulkImport, ImportField, ImportRow, ImportRowState, NewHarvest } from '@digital-customs/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';

export type Target = { type: 'practice' | 'innovation'; member?: string };

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => send<{ items: BulkImport[] }>('get', '/api/imports', { signal }),
});

/** Looked at each second while it is under way. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => send<BulkImport>('get', '/api/imports/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1_000 : false),
  });

export const rowsQuery = (id: string, state: ImportRowState | null) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'rows', state],
    queryFn: ({ pageParam, signal }) =>
      send<{ items: ImportRow[]; next: string | null }>('get', '/api/imports/{id}/rows', {
        path: { id },
        query: { limit: 50, ...(state && { state }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const fieldsQuery = (type: Target['type']) =>
  queryOptions({
    queryKey: ['imports', 'fields', type],
    queryFn: ({ signal }) => send<{ items: ImportField[] }>('get', '/api/imports/fields', { query: { type }, signal }),
    staleTime: Infinity,
  });

export type Beginning = Target & ({ file: File; lang: string } | Pick<NewHarvest, 'kind' | 'address' | 'set'>);

export function useBeginImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Beginning) => {
      if (!('file' in given)) return send<BulkImport>('post', '/api/imports/harvests', { body: given });
      const { file, ...query } = given;
      const body = new FormData();
      body.set('file', file);
      return send<BulkImport>('post', '/api/imports', { query, body });
    },
    onSuccess: (made) => {
      queries.setQueryData(importQuery(made.id).queryKey, made);
      return queries.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
  });
}

export type ImportStep =
  | { step: 'run' | 'stop' }
  | { fields: (string | null)[]; version: number }
  | { row: number; cells?: Record<string, string>; choice?: 'take' | 'leave' | null };

/** Runs or stops an import, says what its columns are, mends a row. */
export function useImportStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: ImportStep): Promise<unknown> => {
      if ('step' in given) return send('post', `/api/imports/{id}/${given.step}`, { path: { id } });
      if ('fields' in given)
        return send('put', '/api/imports/{id}/mapping', {
          path: { id },
          body: { fields: given.fields },
          headers: { 'If-Match': `"${given.version}"` },
        });
      const { row, ...body } = given;
      return send('put', '/api/imports/{id}/rows/{row}', { path: { id, row: String(row) }, body });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
}

export function useDiscardImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send('delete', '/api/imports/{id}', { path: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
}
