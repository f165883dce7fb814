import {
  findMember,
  type Member,
  members,
  type Peer,
  type PeerAttribute,
  peerAttributes,
  tradeBands,
  type MemberProfile,
} from '@digital-customs/contracts';
import type { Levels } from './levels.js';

export type Weights = Readonly<Record<PeerAttribute, number>>;
export const evenWeights: Weights = { region: 1, language: 1, group: 1, trade: 1, levels: 1, priorities: 1 };

/** What is known of a Member: what the directory says, and what it has declared or shows to the reader. */
export type Known = Pick<Member, 'region' | 'languages' | 'groups'> & {
  trade?: MemberProfile['trade'];
  priorities?: MemberProfile['priorities'];
  levels?: Levels;
};
type Reason = Peer['reasons'][number];

/**
 * How much alike two Members are, 0 to 1: Gower's general coefficient (J. C. Gower, Biometrics 27, 1971), the weighted mean of
 * the similarities of those attributes that both have. Region: 1 for the same, else 0. Languages and groups (LDC, LLDC, SIDS,
 * EU, ...): what both have over what either has (Jaccard). Trade band: 1 less the distance over the widest there is. Levels and
 * priorities: the mean of that over the segments that both have. An attribute that one of them has none of is left out.
 */
export function similarity(one: Known, other: Known, weights: Weights): { similarity: number; reasons: Reason[] } {
  const reasons = peerAttributes.flatMap((attribute): Reason[] => {
    const alike = weights[attribute] === 0 ? null : alikeIn[attribute](one, other);
    return alike ? [{ attribute, ...alike }] : [];
  });
  const total = reasons.reduce((sum, { attribute }) => sum + weights[attribute], 0);
  const alike = reasons.reduce((sum, { attribute, similarity }) => sum + weights[attribute] * similarity, 0);
  return { similarity: total === 0 ? 0 : alike / total, reasons };
}

type Alike = Omit<Reason, 'attribute'> | null;
const importance = { low: 1, medium: 2, high: 3 } as const;

const alikeIn: Record<PeerAttribute, (one: Known, other: Known) => Alike> = {
  region: (one, other) => jaccard([one.region], [other.region]),
  language: (one, other) => jaccard(one.languages, other.languages),
  group: (one, other) => jaccard(one.groups, other.groups),
  trade: (one, other) => {
    if (!one.trade || !other.trade) return null;
    const apart = Math.abs(bandOf(one.trade) - bandOf(other.trade));
    return { shared: apart === 0 ? [one.trade] : [], similarity: 1 - apart / (tradeBands.length - 1) };
  },
  levels: (one, other) => ordinal(one.levels ?? {}, other.levels ?? {}, 4),
  priorities: (one, other) => ordinal(ranked(one.priorities), ranked(other.priorities), 2),
};

function jaccard(one: readonly string[], other: readonly string[]): Alike {
  if (one.length === 0 || other.length === 0) return null;
  const shared = one.filter((value) => other.includes(value));
  return { shared, similarity: shared.length / new Set([...one, ...other]).size };
}

/** Over the segments that both have; `range` is the widest distance there can be. */
function ordinal(one: Partial<Record<string, number>>, other: Partial<Record<string, number>>, range: number): Alike {
  const both = Object.keys(one).filter((segment) => other[segment] !== undefined);
  if (both.length === 0) return null;
  const alike = both.map((segment) => 1 - Math.abs(one[segment]! - other[segment]!) / range);
  return {
    shared: both.filter((segment) => one[segment] === other[segment]),
    similarity: alike.reduce((sum, each) => sum + each, 0) / both.length,
  };
}

const bandOf = (band: string) => tradeBands.findIndex(({ code }) => code === band);
const ranked = (priorities: Known['priorities'] = {}) =>
  Object.fromEntries(Object.entries(priorities).map(([segment, each]) => [segment, importance[each]]));

/** The Members most like this one, the most alike first; among equals by code. `known` adds to what the directory says. */
export function peersOf(
  code: string,
  weights: Weights,
  most: number,
  known: (member: string) => Omit<Known, keyof Member> = () => ({}),
): Pick<Peer, 'member' | 'similarity' | 'reasons'>[] {
  const own = findMember(code);
  if (!own) return [];
  const one = { ...own, ...known(code) };
  return members
    .filter((member) => member.code !== code)
    .map((member) => ({ member: member.code, ...similarity(one, { ...member, ...known(member.code) }, weights) }))
    .sort((a, b) => b.similarity - a.similarity || (a.member < b.member ? -1 : 1))
    .slice(0, most);
}

/**
 * Who counts as a Member's like-minded peers where it shows its level to them: by the directory alone, so that nobody comes nearer by what it
 * declares or weighs; the directory does not change while it runs.
 */
const likeMinded = 10;
const peers = new Map<string, ReadonlySet<string>>();

export function isPeerOf(owner: string, reader: string): boolean {
  let known = peers.get(owner);
  if (!known) peers.set(owner, (known = new Set(peersOf(owner, evenWeights, likeMinded).map(({ member }) => member))));
  return known.has(reader);
}
