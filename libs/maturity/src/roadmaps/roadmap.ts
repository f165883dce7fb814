import {
  type Actor,
  DomainError,
  membersOf,
  type Roadmap as RoadmapView,
  type RoadmapChange,
  type RoadmapLimits,
  type RoadmapSchedule,
  roadmapKept,
} from '@digital-customs/contracts';
import type { ModelText } from '../models/models.js';
import { type Change, changed, type Stored } from '@digital-customs/platform';
import { scoresOf } from '../scores/scores.js';
import { quarterAfter, quarterOf, quartersBetween } from './quarters.js';
import { scheduleOf } from './schedule.js';
import { requireSound, urgencyOf } from './urgency.js';

/** A Member's own way to its targets. To all others there is none, since it tells of levels. */
export type Roadmap = Omit<RoadmapView, 'id' | 'version' | 'progress'> & { model: string };
export const roadmapFields = ['member', 'assessment', 'model', 'start', 'targets', 'limits', 'title', 'quarters', 'currency', 'weights', 'actions', 'levels', 'kept'] as const; // prettier-ignore

export const firstWeights = { priority: 3, followers: 2, effort: 1, cost: 1 };

export function begin(roadmap: Roadmap, by: Actor): Change<Roadmap> {
  requireOwn(roadmap, by);
  return changed(roadmap);
}

export function edit(roadmap: Roadmap, given: RoadmapChange, by: Actor): Change<Roadmap> {
  requireOwn(roadmap, by);
  requireSound(given.actions);
  urgencyOf(given.actions, given.weights);
  return changed({ ...roadmap, ...given });
}

export function markDone(roadmap: Roadmap, action: string, doneIn: string | null, by: Actor): Change<Roadmap> {
  requireOwn(roadmap, by);
  if (!roadmap.actions.some(({ id }) => id === action))
    throw new DomainError('maturity.unknown-action', 'See the roadmap for its actions.');
  return changed({
    ...roadmap,
    actions: roadmap.actions.map((one) => (one.id === action ? { ...one, doneIn } : one)),
  });
}

/** Keeps the limits and what follows from them as the plan that progress is held against. */
export function keepPlan(
  roadmap: Stored<Roadmap>,
  model: ModelText,
  limits: RoadmapLimits,
  by: Actor,
  at: Date,
): Change<Roadmap> {
  requireOwn(roadmap, by);
  const { placed } = planOf(roadmap, model, limits, at);
  const kept = { at: at.toISOString(), placed };
  return changed({ ...roadmap, limits, kept }, roadmapKept({ id: roadmap._id, member: roadmap.member }));
}

/** The plan under these limits as it follows today: what is done stays where it was, the rest starts no earlier than now. */
export function planOf(roadmap: Roadmap, model: ModelText, limits: RoadmapLimits, at: Date): RoadmapSchedule {
  const { start, quarters, actions, weights } = roadmap;
  const done = new Map(
    actions.flatMap(({ id, doneIn }) => (doneIn ? [[id, quartersBetween(start, doneIn)] as const] : [])),
  );
  const from = Math.max(0, quartersBetween(start, quarterOf(at)));
  const { placed, unplaced, binding } = scheduleOf(actions, { quarters, from, limits, weights, done });
  const ends = new Map([...done, ...placed.map(({ id, end }) => [id, end] as const)]);
  const spent = (quarter: number, what: 'effort' | 'cost') =>
    Math.round(
      10 *
        placed
          .filter((one) => one.start <= quarter && quarter <= one.end)
          .reduce((sum, one) => {
            const action = actions.find(({ id }) => id === one.id)!;
            return sum + action[what] / action.quarters;
          }, 0),
    ) / 10;
  const all = Array.from({ length: quarters }, (_, quarter) => quarter);
  return {
    placed,
    unplaced,
    binding,
    load: all.map((at) => ({ quarter: quarterAfter(start, at), effort: spent(at, 'effort'), cost: spent(at, 'cost') })),
    levels: levelsOverTime(roadmap, model, ends, all),
    limits,
  };
}

function levelsOverTime(
  { actions, levels, targets }: Roadmap,
  model: ModelText,
  ends: ReadonlyMap<string, number>,
  quarters: readonly number[],
): RoadmapSchedule['levels'] {
  const after = (quarter: number) => {
    const reached = { ...levels };
    for (const { id, subject, to } of actions)
      if (to !== null && (ends.get(id) ?? Infinity) <= quarter) reached[subject] = Math.max(to, reached[subject] ?? 0);
    const answers = Object.fromEntries(Object.entries(reached).map(([id, level]) => [id, { level, evidence: [] }]));
    return scoresOf(model, answers as never, []).segments;
  };
  const before = after(-Infinity);
  const atEnds = quarters.map(after);
  const levelIn = (scored: typeof before, segment: string) =>
    scored.find((one) => one.segment === segment)?.level ?? null;
  return targets.map(({ segment, level: target }) => ({
    segment,
    target,
    before: levelIn(before, segment),
    atEnd: atEnds.map((scored) => levelIn(scored, segment)),
  }));
}

export function viewOf(stored: Stored<Roadmap>, at: Date): RoadmapView {
  const { _id: id, version, member, assessment, start, targets, limits, title, quarters } = stored;
  const { currency, weights, actions, levels, kept } = stored;
  const now = quartersBetween(start, quarterOf(at));
  const isDone = new Set(actions.flatMap((one) => (one.doneIn ? [one.id] : [])));
  const due = (kept?.placed ?? []).filter(({ end }) => end < now);
  const late = due.filter((one) => !isDone.has(one.id)).map((one) => one.id);
  const progress = { done: isDone.size, due: due.length, late, all: actions.length };
  return { id, version, member, assessment, start, targets, limits, title, quarters, currency, weights, actions, levels, kept, progress }; // prettier-ignore
}

/** To everybody outside its Member there is no such roadmap. */
export function requireOwn({ member }: Roadmap, by: Actor): void {
  if (!membersOf(by).includes(member))
    throw new DomainError('maturity.roadmap-not-found', 'Roadmaps are seen by their Member alone.');
}
