import {
  type Actor,
  codesOf,
  type RegionalEntry,
  type RegionalPlanView,
  type RegionCode,
  type TaskStatus,
  taskStatuses,
} from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { type Task, titlesOfTask } from '../plans/content.js';
import { summaryOf } from '../progress/progress.js';
import type { Overview } from '../tasks/overview.js';
import { type Standing, standingOf } from '../tasks/standing.js';
import { type Entry, keepsRegion, type RegionalPlan } from './regional-plan.js';

export function regionalView(
  plan: RegionalPlan & Partial<Pick<Stored<RegionalPlan>, 'version'>>,
  overview: Overview,
  actor: Actor,
): RegionalPlanView {
  const { frame, content, at } = overview;
  const entries = plan.entries.map((entry) => entryView(entry, overview)).sort(byCode);
  const adopted = new Set(plan.entries.map(({ task }) => task));
  return {
    region: plan.region as RegionCode,
    period: plan.period,
    version: plan.version ?? 0,
    revision: content.revision,
    from: frame.from,
    to: frame.to,
    at,
    entries,
    counts: {
      tasks: entries.filter(({ status }) => status !== 'dropped').length,
      overdue: entries.filter(({ overdue }) => overdue).length,
      byStatus: countedBy(entries.map(({ status }) => status)),
    },
    notAdopted: overview.rows.flatMap(({ task }) => (adopted.has(task.id) ? [] : [task.code])),
    may: keepsRegion(actor, plan.region) ? ['keep'] : [],
  };
}

function entryView(entry: Entry, overview: Overview): RegionalEntry {
  const { frame, content, summaries, at } = overview;
  const task = entry.task ? content.tasks.get(entry.task) : undefined;
  const { due, status } = task
    ? standingOf(task, frame, summaries.get(task.id), at)
    : { due: null, status: 'dropped' as const };
  return {
    id: entry.id,
    own: entry.task === null,
    code: task?.code ?? null,
    topic: task?.topic ?? entry.topic,
    titles: titlesOfTask({ ...task?.content, texts: task?.content.texts ?? entry.texts ?? {} } as Task['content']),
    timeline: entry.timeline,
    responsible: entry.responsible,
    note: entry.note,
    ...regionalStanding(entry, overview),
    global: task ? { status, due, changed: task.since > entry.revision } : null,
    reports: [...entry.reports].reverse(),
  };
}

/** Where an entry stands in the region, by its own reports and dates. */
export function regionalStanding(entry: Entry, { frame, content, at }: Overview): Standing {
  const task = entry.task ? content.tasks.get(entry.task) : undefined;
  const timeline = entry.timeline ?? task?.content.timeline ?? { kind: 'continuous' as const };
  const reports = entry.reports.map((report) => ({ ...report, body: '' }));
  const regional = { ...task, content: { ...task?.content, timeline }, ended: task?.ended ?? null } as Task;
  return standingOf(regional, frame, summaryOf(reports, null), at);
}

const countedBy = (statuses: TaskStatus[]) =>
  Object.fromEntries(
    codesOf(taskStatuses).map((code) => [code, statuses.filter((status) => status === code).length]),
  ) as RegionalPlanView['counts']['byStatus'];

/** Those of the global plan first, in its order; then the region's own. */
function byCode(one: RegionalEntry, other: RegionalEntry): number {
  if (one.code === null || other.code === null) return Number(one.code === null) - Number(other.code === null);
  return one.code.localeCompare(other.code, 'en', { numeric: true });
}
