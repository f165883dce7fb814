import type { CalendarScope, TaskStatus, Timeline } from '@digital-customs/contracts';
import { type Frame, type Task, titlesOfTask } from '../plans/content.js';
import { addMonths, type MonthText } from '../plans/months.js';
import type { RegionalPlan } from '../regional/regional-plan.js';
import { regionalStanding } from '../regional/regional-view.js';
import type { Overview } from '../tasks/overview.js';
import type { Standing } from '../tasks/standing.js';

/** Something due, from its first to its last day; `key` stays the same over all readings. */
export interface DueDate {
  key: string;
  code: string;
  titles: Partial<Record<string, string>>;
  bodies: string[];
  topic: string;
  status: TaskStatus;
  from: string;
  to: string;
  since: number;
}

/** What is due in a scope. A region has its own dates for what it took in, and tasks of its own. */
export function dueDates(overview: Overview, scope: CalendarScope, regional: RegionalPlan | null): DueDate[] {
  if (scope.kind === 'region') return regional ? regionalDates(regional, overview) : [];
  return overview.rows
    .filter(
      ({ task }) =>
        scope.kind === 'plan' ||
        (scope.kind === 'topic' ? task.topic === scope.code : task.content.bodies.includes(scope.code)),
    )
    .flatMap(({ task, standing }) => datesOf(task, task.content.timeline, standing, overview.frame));
}

function regionalDates({ entries, region }: RegionalPlan, overview: Overview): DueDate[] {
  return entries.flatMap((entry) => {
    const task = entry.task ? overview.content.tasks.get(entry.task) : undefined;
    const timeline = entry.timeline ?? task?.content.timeline;
    if (!timeline || task?.ended) return [];
    const named = task ?? own(entry, region);
    return datesOf(named, timeline, regionalStanding(entry, overview), overview.frame).map((date) => ({
      ...date,
      key: `${region}-${date.key}`,
    }));
  });
}

const own = ({ id, topic, texts, revision }: RegionalPlan['entries'][number], region: string): Task => ({
  id,
  code: region,
  topic: topic ?? '',
  content: { texts: texts ?? {}, bodies: [] as string[] } as Task['content'],
  formerCodes: [],
  since: revision,
  ended: null,
});

function datesOf(task: Task, timeline: Timeline, standing: Standing, frame: Frame): DueDate[] {
  const { id, code, topic, since, content } = task;
  const shared = { code, titles: titlesOfTask(content), bodies: content.bodies, topic, since };
  const on = (key: string, month: MonthText, status: TaskStatus = standing.status): DueDate => ({
    ...shared,
    key,
    status,
    from: lastDay(month),
    to: lastDay(month),
  });
  if (timeline.kind === 'annual')
    return standing.occurrences.map(({ name, due, status }) => on(`${id}-${name.replace('/', '-')}`, due, status));
  if (timeline.kind === 'range') return [{ ...on(id, timeline.to), from: `${timeline.from}-01` }];
  if (timeline.kind === 'by') return [on(id, timeline.month)];
  return standing.due && standing.due <= frame.to ? [on(`${id}-report`, standing.due)] : [];
}

/** `2017-02-28` of `2017-02`. */
export const lastDay = (month: MonthText) =>
  new Date(Date.parse(`${addMonths(month, 1)}-01`) - 86_400_000).toISOString().slice(0, 10);
