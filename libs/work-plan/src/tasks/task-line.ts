import type { TaskLine } from '@digital-customs/contracts';
import type { Frame, Task } from '../plans/content.js';
import type { MonthText } from '../plans/months.js';
import { noReports, type Summary } from '../progress/progress.js';
import { type Standing, standingOf } from './standing.js';

/** A task as lists show it. */
export function lineOf(
  task: Task,
  frame: Frame,
  summary: Summary | undefined,
  at: MonthText,
  standing: Standing = standingOf(task, frame, summary, at),
): TaskLine {
  const { lastReport, reports, evidence, waived } = summary ?? noReports;
  const { code, topic, formerCodes, since, ended, content } = task;
  return { ...content, code, topic, formerCodes, since, ended, ...standing, lastReport, reports, evidence, waived };
}
