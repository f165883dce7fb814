import type { FiguresPage, FiguresSum, ReadingFigures, ReadingKind } from '@digital-customs/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { send } from './client';

type CountedType = 'practice' | 'innovation';

/** A version 4 UUID; `crypto.randomUUID` is there on secure addresses alone. */
function newOpening(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0') + ([3, 5, 7, 9].includes(at) ? '-' : '');
  });
  return hex.join('');
}

/** Tells that a record was opened, downloaded from or cited; nobody waits for it, and it may fail. */
export function reportReading(type: CountedType, id: string, kind: ReadingKind): void {
  void fetch('/api/figures/readings', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type, id, kind, opening: newOpening() }),
  }).catch(() => undefined);
}

/** Tells once that the page of a record was opened, when there is something published on it. */
export function useReportOpening(type: CountedType, id: string, isPublished: boolean): void {
  const told = useRef('');
  useEffect(() => {
    if (!isPublished || told.current === id) return;
    told.current = id;
    reportReading(type, id, 'view');
  }, [type, id, isPublished]);
}

export const recordFiguresQuery = (type: CountedType, id: string) =>
  queryOptions({
    queryKey: ['figures', type, id],
    queryFn: ({ signal }) =>
      send<ReadingFigures>('get', '/api/figures/records/{type}/{id}', { path: { type, id }, signal }),
  });

export const figuresSumQuery = (query: { topic: string[]; theme: string[]; segment: string[] }) =>
  queryOptions({
    queryKey: ['figures', 'sum', query],
    queryFn: ({ signal }) =>
      send<FiguresSum>('get', '/api/figures/sum', {
        query: Object.fromEntries(Object.entries(query).filter(([, values]) => values.length > 0)),
        signal,
      }),
  });

export const figuresListQuery = (filter: Record<string, string>) =>
  infiniteQueryOptions({
    queryKey: ['figures', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      send<FiguresPage>('get', '/api/figures/records', {
        query: { ...filter, limit: '50', ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
