import { codesOf, type PlanView, taskStatuses } from '@digital-customs/contracts';
import type { Content, Frame } from '../plans/content.js';
import type { MonthText } from '../plans/months.js';
import type { Summaries } from '../progress/progress.store.js';
import { standingOf } from './standing.js';

/** How many tasks there are, how many are overdue, and how many stand where. */
export function countsOf(content: Content, frame: Frame, summaries: Summaries, at: MonthText): PlanView['counts'] {
  const byStatus = Object.fromEntries(codesOf(taskStatuses).map((code) => [code, 0])) as PlanView['counts']['byStatus'];
  let tasks = 0;
  let late = 0;
  for (const task of content.tasks.values()) {
    const { status, overdue } = standingOf(task, frame, summaries.get(task.id), at);
    byStatus[status] += 1;
    if (!task.ended) tasks += 1;
    if (overdue) late += 1;
  }
  return { tasks, overdue: late, byStatus };
}
