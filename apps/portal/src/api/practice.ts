import type { PracticeView } from '@digital-customs/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from './client';

const fetchPractice = (id: string, signal: AbortSignal) =>
  answer<PracticeView>(api.GET('/api/practices/{id}', { params: { path: { id } }, signal }));

export const practiceQuery = (id: string) =>
  queryOptions({ queryKey: ['practice', id], queryFn: ({ signal }) => fetchPractice(id, signal), enabled: id !== '' });

/** A practice as this reader may see it, or nothing while it has no id; its `version` goes back in If-Match. */
export const usePractice = (id: string) => useQuery(practiceQuery(id));
