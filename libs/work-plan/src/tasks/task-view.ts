import { type Actor, isAllowed, type TaskView } from '@digital-customs/contracts';
import { type Content, type Frame, type Task, taskOf } from '../plans/content.js';
import type { MonthText } from '../plans/months.js';
import type { Progress } from '../progress/progress.js';
import type { Summaries } from '../progress/progress.store.js';
import { bodiesToReportFor } from '../progress/reporting-bodies.js';
import { standingOf } from './standing.js';
import { lineOf } from './task-line.js';

interface Shown {
  task: Task;
  content: Content;
  frame: Frame;
  progress: Progress;
  summaries: Summaries;
  at: MonthText;
  actor: Actor;
  collected: TaskView['collected'];
  uptake: TaskView['uptake'];
}

export function taskView({ task, content, frame, progress, summaries, at, actor, collected, uptake }: Shown): TaskView {
  const statusOf = (one: Task) => standingOf(one, frame, summaries.get(one.id), at).status;
  const waitsFor = task.content.dependsOn.flatMap((code) => {
    const other = taskOf(content, code);
    return other ? [{ code: other.code, status: statusOf(other) }] : [];
  });
  return {
    ...lineOf(task, frame, progress.summary, at),
    history: [...progress.reports].reverse(),
    waiver: progress.waiver,
    collected,
    uptake,
    waitsFor,
    waitedForBy: waitingFor(content, task),
    may: task.ended ? [] : mayDo(task, actor),
  };
}

/** The codes of the tasks that depend on this one. */
export const waitingFor = (content: Content, task: Task): string[] =>
  [...content.tasks.values()]
    .filter((other) => !other.ended && other.content.dependsOn.some((code) => taskOf(content, code) === task))
    .map(({ code }) => code);

function mayDo(task: Task, actor: Actor): TaskView['may'] {
  return [
    ...(bodiesToReportFor(task, actor).length ? (['report'] as const) : []),
    ...(task.content.collects && isAllowed(actor, 'work-plan.waive') ? (['waive'] as const) : []),
    ...(isAllowed(actor, 'proposal.make') ? (['propose'] as const) : []),
  ];
}
