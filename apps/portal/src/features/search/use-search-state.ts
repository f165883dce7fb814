import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readState, type SearchState, writeState } from './search-state';

export type Change = (next: (state: SearchState) => SearchState, how?: { replace?: boolean }) => void;

/** The state of the page as the address has it, and the way to change both. */
export function useSearchState(): [SearchState, Change] {
  const [query, setQuery] = useSearchParams();
  const state = useMemo(() => readState(query), [query]);
  const change = useCallback<Change>(
    (next, { replace = false } = {}) =>
      setQuery((now) => writeState(next(readState(now))), { replace, preventScrollReset: true }),
    [setQuery],
  );
  return [state, change];
}
