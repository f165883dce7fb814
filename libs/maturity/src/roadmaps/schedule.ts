import type { RoadmapAction, RoadmapLimits, RoadmapSchedule, RoadmapWeights } from '@digital-customs/contracts';
import { urgencyOf } from './urgency.js';

type Action = Pick<RoadmapAction, 'id' | 'effort' | 'cost' | 'quarters' | 'after' | 'priority'>;
export type Placed = RoadmapSchedule['placed'][number];
type Because = RoadmapSchedule['unplaced'][number]['because'];

export interface Frame {
  /** How many quarters there are. */
  quarters: number;
  /** The quarter before which nothing starts any more. */
  from: number;
  limits: RoadmapLimits;
  weights: RoadmapWeights;
  /** Ended already, in these quarters: they take nothing of what is to come. */
  done: ReadonlyMap<string, number>;
}

/**
 * Places actions in quarters by the serial schedule generation scheme for the resource-constrained project scheduling problem
 * (J. E. Kelley 1963; R. Kolisch and S. Hartmann in: Project Scheduling, Kluwer 1999, pp. 147-178): of the actions whose prerequisites
 * are placed, the most urgent one is next and starts as early as capacity and budget allow. A heuristic: feasible, not optimal.
 * `actions` have no circle.
 */
export function scheduleOf(
  actions: readonly Action[],
  frame: Frame,
): Pick<RoadmapSchedule, 'placed' | 'unplaced' | 'binding'> {
  const { placed, unplaced } = place(actions, frame);
  return { placed, unplaced, binding: unplaced.length ? bindingLimit(actions, frame) : null };
}

/** Without which limit everything would fit. Tried out: the scheme itself says so. */
function bindingLimit(actions: readonly Action[], frame: Frame): Because {
  const fits = (lifted: Partial<RoadmapLimits>) =>
    place(actions, { ...frame, limits: { ...frame.limits, ...lifted } }).unplaced.length === 0;
  if (fits({ budget: Infinity })) return 'budget';
  if (fits({ capacity: Infinity })) return 'capacity';
  return fits({ budget: Infinity, capacity: Infinity }) ? 'both' : 'time';
}

function place(actions: readonly Action[], frame: Frame) {
  const urgency = urgencyOf(actions, frame.weights);
  const ends = new Map(frame.done);
  const placed: Placed[] = [];
  const unplaced: { id: string; because: Because }[] = [];
  const used = { effort: new Array<number>(frame.quarters).fill(0), cost: new Array<number>(frame.quarters).fill(0) };
  const known = new Set(actions.map(({ id }) => id));
  const waiting = new Set(actions.filter(({ id }) => !frame.done.has(id)));
  const prerequisites = ({ after }: Action) => after.filter((id) => known.has(id));
  while (waiting.size) {
    let next: Action | undefined;
    for (const action of waiting)
      if (prerequisites(action).every((id) => ends.has(id)))
        if (!next || urgency.get(action.id)! > urgency.get(next.id)!) next = action;
    if (!next) break;
    waiting.delete(next);
    const earliest = Math.max(frame.from, ...prerequisites(next).map((id) => ends.get(id)! + 1));
    const start = firstFit(next, earliest, frame, used, frame.limits);
    if (start === null) {
      unplaced.push({ id: next.id, because: whyNot(next, earliest, frame, used) });
      continue;
    }
    const end = start + next.quarters - 1;
    for (let quarter = start; quarter <= end; quarter++) {
      used.effort[quarter]! += next.effort / next.quarters;
      used.cost[quarter]! += next.cost / next.quarters;
    }
    ends.set(next.id, end);
    placed.push({ id: next.id, start, end });
  }
  for (const { id } of waiting) unplaced.push({ id, because: 'prerequisite' });
  return { placed, unplaced, used };
}

type Used = { effort: number[]; cost: number[] };
/** What the way numbers are stored may add up to over a plan. */
const slack = 1e-6;

function firstFit(
  action: Action,
  earliest: number,
  { quarters }: Frame,
  used: Used,
  limits: RoadmapLimits,
): number | null {
  for (let start = Math.max(0, earliest); start + action.quarters <= quarters; start++)
    if (fitsAt(action, start, quarters, used, limits)) return start;
  return null;
}

function fitsAt(action: Action, start: number, quarters: number, used: Used, limits: RoadmapLimits): boolean {
  const within = (quarter: number) => quarter >= start && quarter < start + action.quarters;
  let spent = 0;
  for (let quarter = 0; quarter < quarters; quarter++) {
    const cost = used.cost[quarter]! + (within(quarter) ? action.cost / action.quarters : 0);
    spent += cost;
    if (within(quarter) && used.effort[quarter]! + action.effort / action.quarters > limits.capacity + slack)
      return false;
    const over = limits.carryOver ? spent > limits.budget * (quarter + 1) + slack : cost > limits.budget + slack;
    if (over && (limits.carryOver || within(quarter))) return false;
  }
  return true;
}

function whyNot(action: Action, earliest: number, frame: Frame, used: Used): Because {
  const fits = (lifted: Partial<RoadmapLimits>) =>
    firstFit(action, earliest, frame, used, { ...frame.limits, ...lifted }) !== null;
  if (fits({ budget: Infinity })) return 'budget';
  if (fits({ capacity: Infinity })) return 'capacity';
  return fits({ budget: Infinity, capacity: Infinity }) ? 'both' : 'time';
}
