import { useQuery } from '@tanstack/react-query';
import { send } from '@/api/client';

interface TaskPage {
  items: { code: string; texts: Partial<Record<string, { action: string }>> }[];
}
/** The period whose tasks an action can serve. */
export const period = '2016-2018';

export const useTasks = () =>
  useQuery({
    queryKey: ['maturity', 'tasks', period],
    queryFn: ({ signal }) =>
      send<TaskPage>('get', `/api/work-plans/${period}/tasks`, { query: { limit: 100 }, signal }),
  });
