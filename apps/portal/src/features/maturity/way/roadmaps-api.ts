import type { NewRoadmap, Roadmap, RoadmapChange, RoadmapLimits, RoadmapSchedule } from '@digital-customs/contracts';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

type Line = Pick<Roadmap, 'id' | 'member' | 'title' | 'start' | 'quarters' | 'progress'>;

const fetchList = (signal: AbortSignal) =>
  answer(api.GET('/api/maturity/roadmaps', { signal })) as Promise<{ items: Line[] }>;
const fetchOne = (id: string, signal: AbortSignal) =>
  answer(api.GET('/api/maturity/roadmaps/{id}', { params: { path: { id } }, signal })) as Promise<Roadmap>;
const fetchSchedule = (id: string, tried: Partial<RoadmapLimits>, signal: AbortSignal) =>
  answer(
    api.GET('/api/maturity/roadmaps/{id}/schedule', { params: { path: { id }, query: tried as never }, signal }),
  ) as Promise<RoadmapSchedule>;

export const useRoadmaps = () =>
  useQuery({ queryKey: ['maturity', 'roadmaps'], queryFn: ({ signal }) => fetchList(signal) });

const roadmapQuery = (id: string) =>
  queryOptions({ queryKey: ['maturity', 'roadmap', id], queryFn: ({ signal }) => fetchOne(id, signal) });
export const useRoadmap = (id: string) => useQuery(roadmapQuery(id));

/** What follows from the limits that are tried; worked out by the service, nothing is saved. */
export const useSchedule = (roadmap: Roadmap, tried: Partial<RoadmapLimits>) =>
  useQuery({
    queryKey: ['maturity', 'schedule', roadmap.id, roadmap.version, tried],
    queryFn: ({ signal }) => fetchSchedule(roadmap.id, tried, signal),
    placeholderData: keepPreviousData,
  });

export function useBeginRoadmap() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: NewRoadmap) =>
      answer(api.POST('/api/maturity/roadmaps', { body: given as never })) as Promise<Roadmap>,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['maturity', 'roadmaps'] }),
  });
}

type Step =
  | { step: 'edit'; change: RoadmapChange }
  | { step: 'keep'; limits: RoadmapLimits }
  | { step: 'progress'; action: string; doneIn: string | null };

/** Changes the actions, keeps a plan, or says that an action is done. */
export function useRoadmapStep({ id, version }: Roadmap) {
  const queries = useQueryClient();
  const take = (step: Step) => {
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    if (step.step === 'edit')
      return answer(api.PUT('/api/maturity/roadmaps/{id}', { params, body: step.change as never }));
    if (step.step === 'keep')
      return answer(api.PUT('/api/maturity/roadmaps/{id}/schedule', { params, body: step.limits as never }));
    const path = { id, action: step.action };
    return answer(
      api.PUT('/api/maturity/roadmaps/{id}/actions/{action}/progress', {
        params: { path },
        body: { doneIn: step.doneIn },
      }),
    );
  };
  return useMutation({
    mutationFn: (step: Step) => take(step) as Promise<Roadmap>,
    onSuccess: (roadmap) => queries.setQueryData(roadmapQuery(id).queryKey, roadmap),
  });
}
