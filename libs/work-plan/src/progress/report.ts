import { randomUUID } from 'node:crypto';
import {
  type Actor,
  DomainError,
  type NewTaskReport,
  type NewWaiver,
  taskEvidenceWaived,
  type TaskReport,
  taskReported,
  type Timeline,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { personOf } from '../decisions/decision.js';
import { taskPage } from '../plans/announcements.js';
import { type Frame, type Task, titlesOfTask } from '../plans/content.js';
import { yearsOf } from '../plans/months.js';
import { type Progress, summaryOf } from './progress.js';
import { bodiesToReportFor } from './reporting-bodies.js';

/** The secretary of a responsible body reports where the task stands. */
export function report(
  progress: Progress,
  task: Task,
  frame: Frame,
  given: NewTaskReport,
  by: Actor,
  at: Date,
): Change<Progress> {
  requireStanding(task);
  const body = reportingBody(task, given.body, by);
  const occurrence = requireOccurrence({ timeline: task.content.timeline, code: task.code }, frame, given.occurrence);
  const reports = [...progress.reports, { ...held(given, by, at), body, occurrence }];
  if (given.status === 'delivered') requireEvidence(task, { ...progress, reports });
  return changed(
    { ...progress, reports, summary: summaryOf(reports, progress.waiver) },
    taskReported({ ...told(task, frame), report: given, body }),
  );
}

/** A decision that a collection task may close without evidence. */
export function waive(
  progress: Progress,
  task: Task,
  frame: Frame,
  given: NewWaiver,
  by: Actor,
  at: Date,
): Change<Progress> {
  requireStanding(task);
  const waiver = { ...given, by: personOf(by), at: at.toISOString() };
  return changed(
    { ...progress, waiver, summary: summaryOf(progress.reports, waiver) },
    taskEvidenceWaived({ ...told(task, frame), waiver: given }),
  );
}

const held = (
  { status, note, evidence }: NewTaskReport,
  by: Actor,
  at: Date,
): Omit<TaskReport, 'body' | 'occurrence'> => ({
  id: randomUUID(),
  status,
  note,
  evidence,
  by: personOf(by),
  at: at.toISOString(),
});

const told = ({ id, code, content }: Task, { period }: Frame) => ({
  period,
  code,
  task: id,
  titles: titlesOfTask(content),
  url: taskPage(period, code),
});

function requireStanding({ ended, code }: Task): void {
  if (!ended) return;
  const where = ended.into ? ` Its work goes on in ${ended.into}.` : '';
  throw new DomainError('work-plan.task-ended', `Revision ${ended.revision} ended ${code}.${where}`);
}

function reportingBody(task: Task, wanted: string | undefined, by: Actor): string {
  const own = bodiesToReportFor(task, by);
  if (own.length === 0 || (wanted && !own.includes(wanted)))
    throw new DomainError(
      'work-plan.not-your-body',
      `Responsible for ${task.code}: ${task.content.bodies.join(', ')}. You keep none of these, or not the one you named.`,
    );
  if (wanted) return wanted;
  if (own.length === 1) return own[0]!;
  const message = `Say for which body: ${own.join(' or ')}.`;
  throw new DomainError('platform.invalid', message, { errors: [{ path: 'body', code: 'missing', message }] });
}

/** Throws occurrence-missing where an annual task lacks a year of the plan, and refuses a year for any other. */
export function requireOccurrence(
  { timeline, code }: { timeline: Timeline; code: string },
  frame: Frame,
  given: string | undefined,
): string | null {
  if (timeline.kind !== 'annual') {
    if (!given) return null;
    const message = `${code} is not annual: leave the year out.`;
    throw new DomainError('platform.invalid', message, {
      errors: [{ path: 'occurrence', code: 'not-annual', message }],
    });
  }
  const years = yearsOf(frame.from, frame.to).map(({ name }) => name);
  if (given && years.includes(given)) return given;
  const message = `Give one of ${years.join(', ')}.`;
  throw new DomainError('work-plan.occurrence-missing', message, {
    errors: [{ path: 'occurrence', code: given ? 'unknown' : 'missing', message }],
  });
}

function requireEvidence({ content, code }: Task, { reports, waiver }: Progress): void {
  if (!content.collects || waiver || reports.some(({ evidence }) => evidence.length > 0)) return;
  const message = `${code} collects practices: name at least one practice, document or link, or have a waiver recorded.`;
  throw new DomainError('work-plan.evidence-missing', message, {
    errors: [{ path: 'evidence', code: 'missing', message }],
  });
}
