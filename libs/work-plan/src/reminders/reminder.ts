import { taskDue } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { taskPage } from '../plans/announcements.js';
import { titlesOfTask } from '../plans/content.js';
import { addMonths, type MonthText } from '../plans/months.js';
import type { Overview } from '../tasks/overview.js';

/** The reminders given in a month, so that each is given once. */
export interface Reminders {
  period: string;
  month: MonthText;
  given: string[];
}
export const reminderFields = ['period', 'month', 'given'] as const;
export const remindersId = (period: string, month: MonthText) => `${period}/${month}`;

/** Tasks due next month, in this one, and in the one before without being delivered; those already reminded of are left out. */
export function remind(before: Reminders, { rows, frame, at }: Overview): Change<Reminders> {
  const moments = { before: addMonths(at, 1), now: at, after: addMonths(at, -1) } as const;
  const due = rows.flatMap(({ task, standing }) =>
    standing.status === 'delivered'
      ? []
      : (['before', 'now', 'after'] as const).flatMap((when) => {
          const months = standing.occurrences.length
            ? standing.occurrences.filter(({ status }) => status !== 'delivered').map((year) => year.due)
            : [standing.due];
          return months.includes(moments[when]) && !before.given.includes(`${task.id} ${when}`) ? [{ task, when }] : [];
        }),
  );
  const events = due.map(({ task, when }) =>
    taskDue({
      period: frame.period,
      code: task.code,
      task: task.id,
      titles: titlesOfTask(task.content),
      url: taskPage(frame.period, task.code),
      due: moments[when],
      when,
      bodies: task.content.bodies,
    }),
  );
  return changed(
    { ...before, given: [...before.given, ...due.map(({ task, when }) => `${task.id} ${when}`)] },
    ...events,
  );
}
