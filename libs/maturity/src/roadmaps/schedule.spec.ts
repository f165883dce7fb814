import fc from 'fast-check';
import { type Frame, scheduleOf } from './schedule.js';
import { requireSound } from './urgency.js';

const byPriority = { priority: 1, followers: 0, effort: 0, cost: 0 };
const action = (id: string, effort: number, cost: number, priority: number, after: string[] = [], quarters = 1) => ({ id, effort, cost, priority, after, quarters }); // prettier-ignore
const frame = (given: Partial<Frame> = {}): Frame => ({
  quarters: 5,
  from: 0,
  limits: { capacity: 4, budget: 10, carryOver: false },
  weights: byPriority,
  done: new Map(),
  ...given,
});
const worked = [
  action('A', 4, 4, 5),
  action('B', 2, 6, 4),
  action('C', 2, 6, 3),
  action('D', 3, 2, 5, ['A']),
  action('E', 4, 4, 1, ['B'], 2),
];
const starts = (given: ReturnType<typeof scheduleOf>) =>
  Object.fromEntries(given.placed.map(({ id, start }) => [id, start]));

describe('the schedule of a roadmap', () => {
  it('is what working it out by hand gives', () => {
    // A fills the first quarter; D follows it and leaves one person-month, too little for B; C would cost 12 beside B; E waits for B
    // and shares the fourth quarter with C: 2 + 2 person-months, 6 + 2 thousand.
    expect(starts(scheduleOf(worked, frame()))).toEqual({ A: 0, D: 1, B: 2, C: 3, E: 3 });
  });

  it('says which limit binds: for an action as the plan stands, for the plan as a whole', () => {
    const short = scheduleOf(worked, frame({ quarters: 4 }));
    expect(short.unplaced).toEqual([{ id: 'E', because: 'time' }]);
    expect(short.binding).toBe('capacity');
    const poor = scheduleOf(worked, frame({ limits: { capacity: 100, budget: 5, carryOver: false } }));
    expect(poor.unplaced).toEqual([
      { id: 'B', because: 'budget' },
      { id: 'C', because: 'budget' },
      { id: 'E', because: 'prerequisite' },
    ]);
    expect(poor.binding).toBe('budget');
    expect(scheduleOf(worked, frame({ limits: { capacity: 1, budget: 1, carryOver: false } })).binding).toBe('both');
    expect(scheduleOf(worked, frame({ quarters: 1 })).binding).toBe('time');
  });

  it('saves up where what is not spent may be spent later', () => {
    const limits = { capacity: 100, budget: 5, carryOver: true };
    expect(starts(scheduleOf([action('B', 1, 12, 1)], frame({ limits })))).toEqual({ B: 2 });
  });

  it('leaves what is done where it was, and starts nothing before now', () => {
    const done = new Map([['A', 0]]);
    expect(starts(scheduleOf(worked, frame({ done, from: 2, quarters: 8 })))).toMatchObject({ D: 2 });
  });

  it('refuses weights that are all zero, and circles, naming them', () => {
    const none = { priority: 0, followers: 0, effort: 0, cost: 0 };
    expect(() => scheduleOf(worked, frame({ weights: none }))).toThrow(
      expect.objectContaining({ code: 'maturity.no-weight' }),
    );
    const circle = [action('A', 1, 1, 1, ['B']), action('B', 1, 1, 1, ['A']), action('C', 1, 1, 1)];
    expect(() => requireSound(circle)).toThrow(
      expect.objectContaining({ code: 'maturity.cycle', more: { actions: ['A', 'B'] } }),
    );
  });

  const some = fc.array(
    fc.record({ effort: fc.nat(6), cost: fc.nat(9), priority: fc.nat(5), quarters: fc.integer({ min: 1, max: 3 }), waits: fc.array(fc.nat(30), { maxLength: 3 }) }), // prettier-ignore
    { minLength: 1, maxLength: 25 },
  );
  const given = fc.record({
    plan: some.map((all) =>
      all.map(({ waits, ...one }, index) => ({
        ...one,
        id: `a${index}`,
        after: [...new Set(waits.filter((before) => before < index).map((before) => `a${before}`))],
      })),
    ),
    quarters: fc.integer({ min: 1, max: 12 }),
    limits: fc.record({ capacity: fc.integer({ min: 1, max: 9 }), budget: fc.integer({ min: 1, max: 12 }), carryOver: fc.boolean() }), // prettier-ignore
  });

  // More budget does not always end a plan earlier: the scheme is a heuristic, and an action that fits sooner can push aside a longer one.
  it('is never over capacity or budget, keeps every prerequisite, and forgets no action', () => {
    fc.assert(
      fc.property(given, ({ plan, quarters, limits }) => {
        const { placed, unplaced } = scheduleOf(plan, frame({ quarters, limits }));
        expect([...placed, ...unplaced].map(({ id }) => id).sort()).toEqual(plan.map(({ id }) => id).sort());
        const of = (id: string) => plan.find((one) => one.id === id)!;
        const end = new Map(placed.map((one) => [one.id, one.end]));
        for (const { id, start } of placed)
          for (const before of of(id).after) expect(end.get(before)).toBeLessThan(start);
        let spent = 0;
        for (let quarter = 0; quarter < quarters; quarter++) {
          const running = placed.filter((one) => one.start <= quarter && quarter <= one.end).map(({ id }) => of(id));
          const sum = (what: 'effort' | 'cost') => running.reduce((all, one) => all + one[what] / one.quarters, 0);
          spent += sum('cost');
          expect(sum('effort')).toBeLessThanOrEqual(limits.capacity + 1e-6);
          if (limits.carryOver) expect(spent).toBeLessThanOrEqual(limits.budget * (quarter + 1) + 1e-6);
          else expect(sum('cost')).toBeLessThanOrEqual(limits.budget + 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ends with the longest chain of prerequisites where nothing is scarce', () => {
    fc.assert(
      fc.property(given, ({ plan }) => {
        const plenty = { capacity: 1_000, budget: 1_000, carryOver: false };
        const { placed } = scheduleOf(plan, frame({ quarters: 80, limits: plenty }));
        const ends = new Map<string, number>();
        for (const { id, after, quarters } of plan)
          ends.set(id, Math.max(-1, ...after.map((before) => ends.get(before)!)) + quarters);
        expect(new Map(placed.map((one) => [one.id, one.end]))).toEqual(ends);
      }),
    );
  });
});
