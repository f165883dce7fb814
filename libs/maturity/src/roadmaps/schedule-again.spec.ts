import fc from 'fast-check';
import type { RoadmapLimits, RoadmapWeights } from '@digital-customs/contracts';
import { scheduleOf } from './schedule.js';

interface Action {
  id: string;
  effort: number;
  cost: number;
  priority: number;
  quarters: number;
  after: string[];
}

/**
 * The same scheme written a second time, from its description alone and with nothing in common: a whole plan is tried in each quarter and looked
 * at from the outside. Slow, and plain to read.
 */
function placedAgain(actions: Action[], quarters: number, limits: RoadmapLimits, rule: keyof RoadmapWeights) {
  const followers = (id: string): Set<string> =>
    new Set(actions.filter(({ after }) => after.includes(id)).flatMap((one) => [one.id, ...followers(one.id)]));
  const value = (one: Action) => ({ priority: one.priority, followers: followers(one.id).size, effort: -one.effort, cost: -one.cost })[rule]; // prettier-ignore
  const plan: { action: Action; start: number }[] = [];
  const left: Action[] = [...actions];
  const placed = (id: string) => plan.find(({ action }) => action.id === id);
  const keeps = (tried: typeof plan) => {
    const sums = Array.from({ length: quarters }, (_, quarter) => {
      const running = tried.filter(({ action, start }) => start <= quarter && quarter < start + action.quarters);
      const sum = (what: 'effort' | 'cost') =>
        running.reduce((all, { action }) => all + action[what] / action.quarters, 0);
      return { effort: sum('effort'), cost: sum('cost'), any: running.length > 0 };
    });
    return sums.every(({ effort, cost }, quarter) => {
      const spent = sums.slice(0, quarter + 1).reduce((all, one) => all + one.cost, 0);
      const affordable = limits.carryOver
        ? spent <= limits.budget * (quarter + 1) + 1e-6
        : cost <= limits.budget + 1e-6;
      return effort <= limits.capacity + 1e-6 && affordable;
    });
  };
  for (;;) {
    const free = left.filter(({ after }) => after.every((id) => placed(id)));
    if (free.length === 0) return new Map(plan.map(({ action, start }) => [action.id, start]));
    const most = Math.max(...free.map(value));
    const action = free.find((one) => value(one) === most)!;
    left.splice(left.indexOf(action), 1);
    const ends = action.after.map((id) => placed(id)!.start + placed(id)!.action.quarters);
    const earliest = Math.max(0, ...ends);
    const starts = Array.from(
      { length: Math.max(0, quarters - action.quarters - earliest + 1) },
      (_, index) => earliest + index,
    );
    const start = starts.find((at) => keeps([...plan, { action, start: at }]));
    if (start !== undefined) plan.push({ action, start });
  }
}

const rules = ['priority', 'followers', 'effort', 'cost'] as const;
const given = fc.record({
  plan: fc
    .array(
      fc.record({ effort: fc.nat(6), cost: fc.nat(9), priority: fc.nat(5), quarters: fc.integer({ min: 1, max: 3 }), waits: fc.array(fc.nat(30), { maxLength: 3 }) }), // prettier-ignore
      { minLength: 1, maxLength: 18 },
    )
    .map((all) =>
      all.map(({ waits, ...one }, index) => ({
        ...one,
        id: `a${index}`,
        after: [...new Set(waits.filter((before) => before < index).map((before) => `a${before}`))],
      })),
    ),
  quarters: fc.integer({ min: 1, max: 12 }),
  limits: fc.record({ capacity: fc.integer({ min: 1, max: 9 }), budget: fc.integer({ min: 1, max: 12 }), carryOver: fc.boolean() }), // prettier-ignore
  rule: fc.constantFrom(...rules),
});

describe('the schedule of a roadmap, worked out a second time', () => {
  it('starts every action in the same quarter, under each rule of urgency and with either kind of budget', () => {
    fc.assert(
      fc.property(given, ({ plan, quarters, limits, rule }) => {
        const weights = { priority: 0, followers: 0, effort: 0, cost: 0, [rule]: 1 };
        const { placed } = scheduleOf(plan, { quarters, from: 0, limits, weights, done: new Map() });
        expect(new Map(placed.map(({ id, start }) => [id, start]))).toEqual(placedAgain(plan, quarters, limits, rule));
      }),
      { numRuns: 300 },
    );
  });
});
