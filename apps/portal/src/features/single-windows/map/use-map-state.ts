import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type MapState, readState, writeState } from './map-state';

/** The map's state as the address has it, the filters that the service takes, and the way to change both. */
export function useMapState() {
  const [query, setQuery] = useSearchParams();
  const state = useMemo(() => readState(query), [query]);
  const change = useCallback(
    (part: Partial<MapState>) =>
      setQuery((now) => writeState({ ...readState(now), ...part }), { replace: true, preventScrollReset: true }),
    [setQuery],
  );
  const filters = useMemo(() => {
    const { region, status, service } = state;
    return Object.fromEntries(
      Object.entries({ region, status, service }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    );
  }, [state]);
  return { state, change, filters: filters as Record<string, string> };
}
