import type { InstrumentLine, PlanView, TaskLine, TaskView } from '@digital-customs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api, send } from '@/api/client';
import type { components, paths } from '@/api/schema.generated';

type Query = NonNullable<paths['/api/work-plans/{period}/tasks']['get']['parameters']['query']>;
export type Timeline = components['schemas']['PlanTimeline'];

/** What the page can be narrowed to; each is a value of the plan, or nothing. */
export interface TaskFilter {
  topic?: string | undefined;
  body?: string | undefined;
  goal?: string | undefined;
  status?: string | undefined;
  timeline?: string | undefined;
}

/** Filters as the service takes them: lists of one. */
const asQuery = (filter: TaskFilter) =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, [value]]] : []))) as Query;

const fetchPlan = (period: string, signal: AbortSignal) =>
  answer(api.GET('/api/work-plans/{period}', { params: { path: { period } }, signal })) as Promise<PlanView>;
const fetchTasks = (period: string, filter: TaskFilter, signal: AbortSignal) =>
  answer(
    api.GET('/api/work-plans/{period}/tasks', {
      params: { path: { period }, query: { ...asQuery(filter), limit: 500 } },
      signal,
    }),
  ) as unknown as Promise<{ items: TaskLine[]; total: number }>;
const fetchTimeline = (period: string, signal: AbortSignal) =>
  answer(api.GET('/api/work-plans/{period}/timeline', { params: { path: { period } }, signal })) as Promise<Timeline>;
const fetchTask = (period: string, code: string, signal: AbortSignal) =>
  answer(
    api.GET('/api/work-plans/{period}/tasks/{code}', { params: { path: { period, code } }, signal }),
  ) as unknown as Promise<TaskView>;

export const usePlan = (period: string) =>
  useQuery({ queryKey: ['plan', period], queryFn: ({ signal }) => fetchPlan(period, signal) });
export const useTasks = (period: string, filter: TaskFilter) =>
  useQuery({
    queryKey: ['plan', period, 'tasks', filter],
    queryFn: ({ signal }) => fetchTasks(period, filter, signal),
    placeholderData: keepPreviousData,
  });
export const useTimeline = (period: string) =>
  useQuery({ queryKey: ['plan', period, 'timeline'], queryFn: ({ signal }) => fetchTimeline(period, signal) });
export const useTask = (period: string, code: string) =>
  useQuery({ queryKey: ['plan', period, 'task', code], queryFn: ({ signal }) => fetchTask(period, code, signal) });

/** What of the register a task concerns. */
export const useTaskInstruments = (code: string) =>
  useQuery({
    queryKey: ['instruments', { task: code }],
    queryFn: ({ signal }) =>
      send<{ items: InstrumentLine[] }>('get', '/api/instruments', { query: { task: code }, signal }),
  });
