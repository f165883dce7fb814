import { findMember, type Member, members, type Peer, peerAttributes } from '@digital-customs/contracts';

export type Weights = Readonly<Record<(typeof peerAttributes)[number], number>>;
export const evenWeights: Weights = { region: 1, language: 1, group: 1 };

type Reason = Peer['reasons'][number];

/**
 * How much alike two Members are, 0 to 1: Gower's general coefficient (J. C. Gower, Biometrics 27, 1971), the weighted mean of
 * the similarities of those attributes that both have. Region: 1 for the same, else 0. Languages and groups (LDC, LLDC, SIDS,
 * EU, ...): what both have over what either has (Jaccard). An attribute that one of them has none of is left out.
 */
export function similarity(one: Member, other: Member, weights: Weights): { similarity: number; reasons: Reason[] } {
  const reasons = peerAttributes.flatMap((attribute): Reason[] => {
    const [a, b] = [valuesOf(one, attribute), valuesOf(other, attribute)];
    if (a.length === 0 || b.length === 0 || weights[attribute] === 0) return [];
    const shared = a.filter((value) => b.includes(value));
    return [{ attribute, shared, similarity: shared.length / new Set([...a, ...b]).size }];
  });
  const total = reasons.reduce((sum, { attribute }) => sum + weights[attribute], 0);
  const alike = reasons.reduce((sum, { attribute, similarity }) => sum + weights[attribute] * similarity, 0);
  return { similarity: total === 0 ? 0 : alike / total, reasons };
}

/** The Members most like this one, the most alike first; among equals by code. */
export function peersOf(code: string, weights: Weights, most: number): Omit<Peer, 'levels'>[] {
  const own = findMember(code);
  if (!own) return [];
  return members
    .filter((member) => member.code !== code)
    .map((member) => ({ member: member.code, ...similarity(own, member, weights) }))
    .sort((a, b) => b.similarity - a.similarity || (a.member < b.member ? -1 : 1))
    .slice(0, most);
}

/** Who counts as a Member's like-minded peers where it shows its level to them; the directory does not change while it runs. */
const likeMinded = 10;
const peers = new Map<string, ReadonlySet<string>>();

export function isPeerOf(owner: string, reader: string): boolean {
  let known = peers.get(owner);
  if (!known) peers.set(owner, (known = new Set(peersOf(owner, evenWeights, likeMinded).map(({ member }) => member))));
  return known.has(reader);
}

function valuesOf(member: Member, attribute: keyof Weights): readonly string[] {
  if (attribute === 'region') return [member.region];
  return attribute === 'language' ? member.languages : member.groups;
}
