import { randomUUID } from 'node:crypto';
import {
  type Actor,
  DomainError,
  type NewRegionalEntry,
  type NewRegionalReport,
  type RegionalEdit,
  type RegionalEntry,
  regionalPlanChanged,
  type TaskContent,
  type Timeline,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { personOf } from '../decisions/decision.js';
import type { Frame } from '../plans/content.js';
import { requireOccurrence } from '../progress/report.js';
import { requireInCalendar } from '../proposals/check-content.js';

/** A task of the global plan that the region took in, or one of its own (`task: null`). */
export interface Entry {
  id: string;
  /** The lasting id of the global task. */
  task: string | null;
  /** The revision that it was taken from. */
  revision: number;
  topic: string | null;
  texts: TaskContent['texts'] | null;
  timeline: Timeline | null;
  responsible: string;
  note: string;
  reports: RegionalEntry['reports'];
}

export interface RegionalPlan {
  region: string;
  period: string;
  entries: Entry[];
  changedAt: string;
}
export const regionalPlanFields = ['region', 'period', 'entries', 'changedAt'] as const;
export const regionalPlanId = (region: string, period: string) => `${region}/${period}`;

export const keepsRegion = ({ grants }: Actor, region: string) =>
  grants.some((grant) => grant.role === 'vice-chair' && grant.region === region);

/** Throws not-your-region. */
export function requireKeeper(actor: Actor, region: string): void {
  if (!keepsRegion(actor, region))
    throw new DomainError('work-plan.not-your-region', `The Vice-Chair of ${region} keeps this plan.`);
}

export function adopt(plan: RegionalPlan, tasks: readonly string[], revision: number, at: Date): Change<RegionalPlan> {
  const held = new Set(plan.entries.map(({ task }) => task));
  const added = tasks.filter((task) => !held.has(task)).map((task) => entryOf({ id: task, task, revision }));
  return stepped({ ...plan, entries: [...plan.entries, ...added] }, at);
}

export function addOwn(
  plan: RegionalPlan,
  given: NewRegionalEntry,
  frame: Frame,
  revision: number,
  at: Date,
): Change<RegionalPlan> {
  requireInCalendar(given.timeline, frame, 'timeline');
  const own = { ...entryOf({ id: randomUUID(), task: null, revision }), ...given };
  return stepped({ ...plan, entries: [...plan.entries, own] }, at);
}

export function edit(
  plan: RegionalPlan,
  id: string,
  given: RegionalEdit,
  frame: Frame,
  at: Date,
): Change<RegionalPlan> {
  const { task } = entryIn(plan, id);
  if (given.timeline) requireInCalendar(given.timeline, frame, 'timeline');
  if (task && given.texts)
    throw refused('texts', 'The text of an adopted task is that of the global plan: propose a change to it.');
  if (!task && given.timeline === null) throw refused('timeline', 'A task of the region’s own needs dates of its own.');
  return stepped(
    replaced(plan, id, (entry) => ({ ...entry, ...given }) as Entry),
    at,
  );
}

export function remove(plan: RegionalPlan, id: string, at: Date): Change<RegionalPlan> {
  entryIn(plan, id);
  return stepped({ ...plan, entries: plan.entries.filter((entry) => entry.id !== id) }, at);
}

/** `timeline` is the one in force for the entry: regional dates, else those of the global plan. */
export function reportRegionally(
  plan: RegionalPlan,
  id: string,
  given: NewRegionalReport,
  timeline: Timeline,
  frame: Frame,
  by: Actor,
  at: Date,
): Change<RegionalPlan> {
  const occurrence = requireOccurrence({ timeline, code: id }, frame, given.occurrence);
  const report = { ...given, id: randomUUID(), occurrence, by: personOf(by), at: at.toISOString() };
  return stepped(
    replaced(plan, id, (entry) => ({ ...entry, reports: [...entry.reports, report] })),
    at,
  );
}

/** Throws regional-entry-not-found. */
export function entryIn({ entries }: RegionalPlan, id: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new DomainError('work-plan.regional-entry-not-found', 'Load the plan again.');
  return entry;
}

const entryOf = (fixed: Pick<Entry, 'id' | 'task' | 'revision'>): Entry => ({
  ...fixed,
  topic: null,
  texts: null,
  timeline: null,
  responsible: '',
  note: '',
  reports: [],
});

function replaced(plan: RegionalPlan, id: string, change: (entry: Entry) => Entry): RegionalPlan {
  entryIn(plan, id);
  return { ...plan, entries: plan.entries.map((entry) => (entry.id === id ? change(entry) : entry)) };
}

const refused = (path: string, message: string) =>
  new DomainError('platform.invalid', message, { errors: [{ path, code: 'not-here', message }] });

function stepped(plan: RegionalPlan, at: Date): Change<RegionalPlan> {
  const { region, period, entries } = plan;
  const adopted = entries.flatMap(({ task }) => task ?? []);
  const own = entries.length - adopted.length;
  const url = `/work-plans/${period}/regions/${region}`;
  return changed({ ...plan, changedAt: at.toISOString() }, regionalPlanChanged({ region, period, adopted, own, url }));
}
