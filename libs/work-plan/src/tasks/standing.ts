import type { Occurrence, TaskStatus } from '@digital-customs/contracts';
import type { Frame, Task } from '../plans/content.js';
import { addMonths, type MonthText, monthOf, yearsOf } from '../plans/months.js';
import { noReports, type Summary } from '../progress/progress.js';

/** Months between the reports on a continuous task that names no rhythm of its own. */
export const usualRhythm = 6;

export interface Standing {
  status: TaskStatus;
  overdue: boolean;
  due: MonthText | null;
  occurrences: Occurrence[];
}

/**
 * Where a task stands in a month: what was reported, measured against the plan's calendar. A task is overdue when the month
 * it is due in has passed and it is not delivered; an annual one when a year of it is; a continuous one when its next
 * report is, until the plan's last month.
 */
export function standingOf(task: Task, frame: Frame, summary: Summary = noReports, at: MonthText): Standing {
  if (task.ended) return { status: 'dropped', overdue: false, due: null, occurrences: [] };
  const status = summary.status ?? 'not-started';
  const { timeline } = task.content;
  switch (timeline.kind) {
    case 'by':
      return dated(status, timeline.month, at);
    case 'range':
      return dated(status, timeline.to, at);
    case 'annual':
      return yearly(frame, summary, at);
    case 'continuous': {
      const due = nextReport(task, frame, summary);
      return { status, due, overdue: due !== null && due < at && status !== 'delivered', occurrences: [] };
    }
  }
}

const dated = (status: TaskStatus, due: MonthText, at: MonthText): Standing => ({
  status,
  due,
  overdue: due < at && status !== 'delivered',
  occurrences: [],
});

function yearly({ from, to }: Frame, { years }: Summary, at: MonthText): Standing {
  const occurrences = yearsOf(from, to).map(({ name, due }) => {
    const status = years[name] ?? 'not-started';
    return { name, due, status, overdue: due < at && status !== 'delivered' };
  });
  const open = occurrences.find(({ status }) => status !== 'delivered');
  return {
    status: open?.status ?? 'delivered',
    due: open?.due ?? null,
    overdue: occurrences.some(({ overdue }) => overdue),
    occurrences,
  };
}

function nextReport({ content }: Task, { from, to }: Frame, { lastReport }: Summary): MonthText | null {
  const last = lastReport ? monthOf(new Date(lastReport)) : from;
  if (last >= to) return null;
  const next = addMonths(last, content.reportEvery ?? usualRhythm);
  return next < to ? next : to;
}
