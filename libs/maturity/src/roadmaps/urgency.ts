import { DomainError, type RoadmapAction, type RoadmapWeights } from '@digital-customs/contracts';

type Action = Pick<RoadmapAction, 'id' | 'effort' | 'cost' | 'after' | 'priority'>;

/**
 * How urgent each action is, 0 to 1: the weighted mean of its priority, of how many actions wait for it in the end (the rule of most total
 * successors), of how little effort and how little it costs; each over the largest of the plan. Throws no-weight where all weights are 0.
 */
export function urgencyOf(actions: readonly Action[], weights: RoadmapWeights): Map<string, number> {
  const total = weights.priority + weights.followers + weights.effort + weights.cost;
  if (total === 0)
    throw new DomainError('maturity.no-weight', 'Give at least one of priority, followers, effort and cost a weight.');
  const followers = followersOf(actions);
  const most = (value: (action: Action) => number) => Math.max(0, ...actions.map(value));
  const [effort, cost, waiting] = [
    most((one) => one.effort),
    most((one) => one.cost),
    Math.max(0, ...followers.values()),
  ];
  const share = (value: number, largest: number) => (largest === 0 ? 0 : value / largest);
  return new Map(
    actions.map((action) => [
      action.id,
      (weights.priority * (action.priority / 5) +
        weights.followers * share(followers.get(action.id)!, waiting) +
        weights.effort * (1 - share(action.effort, effort)) +
        weights.cost * (1 - share(action.cost, cost))) /
        total,
    ]),
  );
}

/** How many actions wait for each, at one remove or more. */
function followersOf(actions: readonly Action[]): Map<string, number> {
  const next = new Map<string, string[]>(actions.map(({ id }) => [id, []]));
  for (const { id, after } of actions) for (const before of after) next.get(before)?.push(id);
  return new Map(
    actions.map(({ id }) => {
      const seen = new Set<string>();
      const open = [...next.get(id)!];
      for (let one = open.pop(); one !== undefined; one = open.pop())
        if (!seen.has(one)) {
          seen.add(one);
          open.push(...(next.get(one) ?? []));
        }
      return [id, seen.size];
    }),
  );
}

/** Throws unknown-action, action-twice or cycle, naming the actions. */
export function requireSound(actions: readonly Pick<RoadmapAction, 'id' | 'after'>[]): void {
  const known = new Map(actions.map((action) => [action.id, action]));
  if (known.size !== actions.length)
    throw new DomainError('maturity.action-twice', 'Give each action an id of its own.');
  for (const [index, { id, after }] of actions.entries())
    for (const before of after)
      if (!known.has(before))
        throw new DomainError(
          'maturity.unknown-action',
          `${id} waits for ${before}, which the roadmap does not have.`,
          {
            errors: [{ path: `actions.${index}.after`, code: 'unknown', message: `There is no action ${before}` }],
          },
        );
  const left = new Map(actions.map(({ id, after }) => [id, new Set(after)]));
  for (let free = [...left].filter(([, after]) => after.size === 0); free.length;) {
    for (const [id] of free) left.delete(id);
    for (const after of left.values()) for (const [id] of free) after.delete(id);
    free = [...left].filter(([, after]) => after.size === 0);
  }
  if (left.size)
    throw new DomainError('maturity.cycle', `These wait for each other: ${[...left.keys()].join(', ')}.`, {
      actions: [...left.keys()],
    });
}
