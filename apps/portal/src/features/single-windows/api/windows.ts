import type {
  Audience,
  GivenCells,
  WindowDecision,
  WindowField,
  WindowLine,
  WindowView,
} from '@digital-customs/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, send } from '@/api/client';

export interface Placed {
  line: WindowLine;
  /** Longitude and latitude. */
  place: [number, number] | null;
}
interface Features {
  features: { geometry: { coordinates: [number, number] } | null; properties: WindowLine }[];
}

const fetchWindows = (query: Record<string, string>, signal: AbortSignal) =>
  send<Features>('get', '/api/single-windows.geojson', { query, signal }).then(({ features }) =>
    features.map(({ geometry, properties }): Placed => ({
      line: properties,
      place: geometry?.coordinates ?? null,
    })),
  );
const fetchWindow = (member: string, signal: AbortSignal) =>
  answer(api.GET('/api/single-windows/{member}', { params: { path: { member } }, signal })) as Promise<WindowView>;
const fetchHistory = (member: string, signal: AbortSignal) =>
  answer(api.GET('/api/single-windows/{member}/history', { params: { path: { member } }, signal })) as Promise<{
    items: Step[];
  }>;

export interface Step {
  field: WindowField;
  kind: 'entered' | 'approved' | 'returned' | 'confirmed' | 'removed';
  by: { id: string; name: string };
  at: string;
  reason: string;
  cell: { value: unknown; source: string } | null;
}

const all = ['single-windows'];

/** The windows that the reader may see, as the map has them. */
export const useWindows = (query: Record<string, string>) =>
  useQuery({
    queryKey: [...all, 'map', query],
    queryFn: ({ signal }) => fetchWindows(query, signal),
    placeholderData: keepPreviousData,
  });

export const windowQuery = (member: string) => ({
  queryKey: [...all, 'record', member],
  queryFn: ({ signal }: { signal: AbortSignal }) => fetchWindow(member, signal),
});
export const useWindow = (member: string) => useQuery(windowQuery(member));
export const useHistory = (member: string, wanted: boolean) =>
  useQuery({
    queryKey: [...all, 'history', member],
    queryFn: ({ signal }) => fetchHistory(member, signal),
    enabled: wanted,
  });

const match = (version: number) => ({ 'if-match': `"${version}"` });
type Act = { version: number } & ({ cells: GivenCells } | { decision: WindowDecision } | { audience: Audience });

const act = (member: string, given: Act): Promise<WindowView> => {
  const path = { member };
  const headers = match(given.version);
  if ('cells' in given)
    return send('put', '/api/single-windows/{member}/cells', { path, headers, body: { cells: given.cells } });
  if ('decision' in given)
    return send('post', '/api/single-windows/{member}/decisions', { path, headers, body: given.decision });
  return send('put', '/api/single-windows/{member}/audience', { path, headers, body: { audience: given.audience } });
};

/** Changes the record; what comes back is shown at once. */
export function useChangeWindow(member: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Act) => act(member, given),
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: all });
      queries.setQueryData([...all, 'record', member], saved);
    },
  });
}

export function useBeginWindow(member: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (cells: GivenCells): Promise<WindowView> =>
      send('post', '/api/single-windows', { body: { member, cells } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: all }),
  });
}

/** Takes the record back, with the reason that its address says. */
export function useWithdrawWindow(member: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      send('post', '/api/single-windows/{member}/withdrawal', { path: { member }, body: { reason } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: all }),
  });
}
