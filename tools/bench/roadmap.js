/** How long the schedule of a roadmap takes, beside sorting its actions alone in the same run. Median and 95th percentile in milliseconds. */
import { scheduleOf } from '../../libs/maturity/dist/roadmaps/schedule.js';

const count = Number(process.env.BENCH_ACTIONS ?? 60);
let seed = 7;
const random = (most) => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), seed % most);
const actions = Array.from({ length: count }, (_, index) => ({
  id: `a${index}`,
  effort: 1 + random(6),
  cost: random(90),
  quarters: 1 + random(3),
  priority: random(6),
  after: index === 0 ? [] : [...new Set([`a${random(index)}`, `a${random(index)}`])],
}));
const frame = {
  quarters: 40,
  from: 0,
  limits: { capacity: 12, budget: 150, carryOver: false },
  weights: { priority: 3, followers: 2, effort: 1, cost: 1 },
  done: new Map(),
};

function measure(work, runs = 300) {
  for (let run = 0; run < 30; run++) work();
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return [times[Math.floor(runs / 2)], times[Math.floor(runs * 0.95)]];
}
const baseline = measure(() => [...actions].sort((a, b) => b.priority - a.priority));
const schedule = measure(() => scheduleOf(actions, frame));
const tight = measure(() => scheduleOf(actions, { ...frame, quarters: 8 }));
const line = (name, [median, late]) =>
  console.log(`${name.padEnd(42)} ${median.toFixed(3)} ${late.toFixed(3)}   ${(median / baseline[0]).toFixed(0)} x`);
console.log(`${count} actions; promised: at most 100 ms for 60`);
line('baseline: sorting them by priority', baseline);
line('schedule, 40 quarters', schedule);
line('schedule that does not fit, limits lifted', tight);
