import { DomainError, type FieldProblem, type TaskContent, type Timeline } from '@digital-customs/contracts';
import { type Content, type Frame, taskOf } from '../plans/content.js';
import { refuse } from '../plans/references.js';

/** Throws unknown-reference or outside-calendar for what the plan does not know. `path` is where the content was given. */
export function checkTaskContent(task: Partial<TaskContent>, content: Content, frame: Frame, path: string): void {
  const problem = (field: string, code: string, message: string): FieldProblem => ({
    path: `${path}.${field}`,
    code,
    message,
  });
  const bodies = new Set(frame.bodies.map(({ code }) => code));
  const goals = new Set(frame.goals.map(({ code }) => code));
  refuse([
    ...(task.bodies ?? [])
      .filter((code) => !bodies.has(code))
      .map((code) => problem('bodies', 'unknown-body', `The plan names no body ${code}.`)),
    ...(task.lead && task.bodies && !task.bodies.includes(task.lead)
      ? [problem('lead', 'not-responsible', `The lead body ${task.lead} is not among the responsible bodies.`)]
      : []),
    ...(task.goals ?? [])
      .filter((code) => !goals.has(code))
      .map((code) => problem('goals', 'unknown-goal', `The plan has no goal ${code}.`)),
    ...(task.dependsOn ?? [])
      .filter((code) => taskOf(content, code)?.ended !== null)
      .map((code) => problem('dependsOn', 'unknown-task', `The plan has no task ${code}, or it has ended.`)),
    ...(task.collects?.topics ?? [])
      .filter((code) => !content.topics.has(code))
      .map((code) => problem('collects.topics', 'unknown-topic', `The plan has no topic ${code}.`)),
  ]);
  if (task.timeline) requireInCalendar(task.timeline, frame, `${path}.timeline`);
}

export function requireInCalendar(timeline: Timeline, { from, to }: Frame, path: string): void {
  const months =
    timeline.kind === 'by' ? [timeline.month] : timeline.kind === 'range' ? [timeline.from, timeline.to] : [];
  const wrong = months.find((month) => month < from || month > to);
  if (!wrong) return;
  const message = `${wrong} is outside the plan, which runs from ${from} to ${to}.`;
  throw new DomainError('work-plan.outside-calendar', message, {
    errors: [{ path, code: 'outside-calendar', message }],
  });
}
