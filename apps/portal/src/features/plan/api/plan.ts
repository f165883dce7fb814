import type { PlanView, TaskLine, TaskView } from '@digital-customs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components, paths } from '@/api/schema.generated';

export const period = '2016-2018';
type Query = NonNullable<paths['/api/work-plans/{period}/tasks']['get']['parameters']['query']>;
export type Timeline = components['schemas']['PlanTimeline'];

/** What the page can be narrowed to; each is a value of the plan, or nothing. */
export interface TaskFilter {
  body?: string | undefined;
  goal?: string | undefined;
  status?: string | undefined;
  timeline?: string | undefined;
}

/** Filters as the service takes them: lists of one. */
const asQuery = (filter: TaskFilter) =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, [value]]] : []))) as Query;

const path = { period };
const fetchPlan = (signal: AbortSignal) =>
  answer(api.GET('/api/work-plans/{period}', { params: { path }, signal })) as Promise<PlanView>;
const fetchTasks = (filter: TaskFilter, signal: AbortSignal) =>
  answer(
    api.GET('/api/work-plans/{period}/tasks', { params: { path, query: { ...asQuery(filter), limit: 500 } }, signal }),
  ) as unknown as Promise<{ items: TaskLine[]; total: number }>;
const fetchTimeline = (signal: AbortSignal) =>
  answer(api.GET('/api/work-plans/{period}/timeline', { params: { path }, signal })) as Promise<Timeline>;
const fetchTask = (code: string, signal: AbortSignal) =>
  answer(
    api.GET('/api/work-plans/{period}/tasks/{code}', { params: { path: { period, code } }, signal }),
  ) as unknown as Promise<TaskView>;

export const usePlan = () => useQuery({ queryKey: ['plan'], queryFn: ({ signal }) => fetchPlan(signal) });
export const useTasks = (filter: TaskFilter) =>
  useQuery({
    queryKey: ['plan', 'tasks', filter],
    queryFn: ({ signal }) => fetchTasks(filter, signal),
    placeholderData: keepPreviousData,
  });
export const useTimeline = () =>
  useQuery({ queryKey: ['plan', 'timeline'], queryFn: ({ signal }) => fetchTimeline(signal) });
export const useTask = (code: string) =>
  useQuery({ queryKey: ['plan', 'task', code], queryFn: ({ signal }) => fetchTask(code, signal) });
