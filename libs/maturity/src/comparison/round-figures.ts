import { type ConsentChoice, consentChoices, type SegmentScore, type Target } from '@digital-customs/contracts';
import { distributionOf } from './distribution.js';
import { type Group, groupsOf, offeredGroups } from './groups.js';
import { hiddenFrom } from './readers.js';
import type { Standing } from './standing.js';

export interface Placed {
  member: string;
  score: number;
  level: number;
  target?: Target | null;
}
type Distribution = ReturnType<typeof distributionOf>;
/** A Member's choices about one figure. */
export type ChoicesOf = (member: string) => readonly ConsentChoice[];

const mostRemembered = 2_000;

/**
 * The figures of a closed round, which never change: worked out once. What may be shown of them depends on consent, which can change with each look;
 * it is worked out anew for every other set of choices, never for the same one.
 */
export class RoundFigures {
  /** Every group among those who took part; which of them may be shown is another question. */
  readonly groups: readonly Group[];
  readonly offered: readonly Group[];
  private readonly placings = new Map<string, readonly Placed[]>();
  private readonly distributions = new Map<string, Distribution>();
  private readonly safe = new Map<string, ReadonlySet<string>>();

  constructor(readonly standings: readonly Standing[]) {
    const codes = standings.map(({ member }) => member);
    this.groups = groupsOf(codes);
    this.offered = offeredGroups(codes, [], this.groups);
  }

  /** The cell of like-minded Members that one is in; none where too few of its region took part. */
  peersOf(member: string): Group | undefined {
    return this.offered.find(({ id, members }) => id.startsWith('cell:') && members.includes(member));
  }

  inSegment(segment: SegmentScore['segment']): readonly Placed[] {
    return this.remembered(`segment:${segment}`, () =>
      this.standings.flatMap(({ member, segments }) => {
        const { score, level, target } = segments.find((one) => one.segment === segment) ?? {};
        return score == null || level == null ? [] : [{ member, score, level, target: target ?? null }];
      }),
    );
  }

  inCriterion(criterion: string): readonly Placed[] {
    return this.remembered(`criterion:${criterion}`, () =>
      this.standings.flatMap(({ member, criteria }) => {
        const level = criteria?.get(criterion);
        return level === undefined ? [] : [{ member, level, score: level }];
      }),
    );
  }

  /** The mean of each Member’s segment scores. */
  means(): readonly Placed[] {
    return this.remembered('mean', () =>
      this.standings.flatMap(({ member, segments }) => {
        const scores = segments.flatMap(({ score }) => score ?? []);
        if (scores.length === 0) return [];
        const score = scores.reduce((sum, one) => sum + one, 0) / scores.length;
        return [{ member, score, level: Math.floor(score) }];
      }),
    );
  }

  /** The distribution of a group in some figure, under the rule; none where it could tell of one to four Members. */
  distribution(figure: string, placed: readonly Placed[], group: string, choicesOf: ChoicesOf): Distribution | null {
    return this.mayShow(placed, group, choicesOf) ? this.known(figure, placed, group) : null;
  }

  /** What is safe follows from who is placed and what each of them shows, not from the figure. */
  mayShow(placed: readonly Placed[], group: string, choicesOf: ChoicesOf): boolean {
    const shown = (member: string) => choicesOf(member).map((choice) => consentChoices.indexOf(choice));
    const key = placed.map(({ member }) => member + shown(member).join('')).join();
    let safe = this.safe.get(key);
    if (!safe) {
      const codes = placed.map(({ member }) => member);
      safe = new Set(offeredGroups(codes, hiddenFrom(codes, choicesOf), this.groups).map(({ id }) => id));
      if (this.safe.size >= mostRemembered) this.safe.clear();
      this.safe.set(key, safe);
    }
    return safe.has(group) && this.offered.some(({ id }) => id === group);
  }

  membersOf(group: string): readonly string[] {
    return this.groups.find(({ id }) => id === group)?.members ?? [];
  }

  private known(figure: string, placed: readonly Placed[], group: string): Distribution {
    const key = `${figure} ${group}`;
    let distribution = this.distributions.get(key);
    if (!distribution) {
      const members = new Set(this.membersOf(group));
      distribution = distributionOf(placed.filter(({ member }) => members.has(member)));
      this.distributions.set(key, distribution);
    }
    return distribution;
  }

  private remembered(figure: string, place: () => Placed[]): readonly Placed[] {
    const known = this.placings.get(figure) ?? place();
    this.placings.set(figure, known);
    return known;
  }
}
