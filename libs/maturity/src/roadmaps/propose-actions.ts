import type { NewRoadmap, RoadmapAction } from '@digital-customs/contracts';
import type { ModelText } from '../models/models.js';

type Levels = Readonly<Record<string, number>>;

/** Values to begin with, of no source: each Member puts its own. */
const firstEstimate = { effort: 3, cost: 50, quarters: 1 };
const middle = 3;
/** An enabler is raised to one below what is to stand on it. */
const below = 1;

/**
 * What leads to the targets, a step for each level: the criteria of the segments that stand below, and before them the enablers that stand
 * lower than one below. A step waits for the step before it and for the enablers that carry it.
 */
export function proposeActions(model: ModelText, levels: Levels, targets: NewRoadmap['targets']): RoadmapAction[] {
  const highest = Math.max(...targets.map(({ level }) => level));
  const enablers = model.enablers.flatMap(({ id }) => steps('enabler', id, levels[id], highest - below));
  const criteria = targets.flatMap(({ segment, level }) =>
    (model.segments.find(({ id }) => id === segment)?.criteria ?? []).flatMap(({ id }) =>
      steps('criterion', id, levels[id], level),
    ),
  );
  const carriedBy = (to: number) =>
    model.enablers.flatMap(
      ({ id }) => enablers.filter((one) => one.subject === id && one.to! <= to - below).at(-1)?.id ?? [],
    );
  return [...enablers, ...criteria.map((step) => ({ ...step, after: [...step.after, ...carriedBy(step.to!)] }))];
}

const stepId = (subject: string, to: number) => `${subject}:${to}`;

/** Nothing for what does not apply or has no answer. */
function steps(
  kind: RoadmapAction['kind'],
  subject: string,
  from: number | undefined,
  target: number,
): RoadmapAction[] {
  if (from === undefined) return [];
  return Array.from({ length: Math.max(0, target - from) }, (_, index) => {
    const to = from + index + 1;
    return {
      id: stepId(subject, to),
      kind,
      subject,
      title: '',
      to,
      ...firstEstimate,
      after: index === 0 ? [] : [stepId(subject, to - 1)],
      owner: '',
      priority: middle,
      tasks: [],
      practices: [],
      doneIn: null,
    };
  });
}
