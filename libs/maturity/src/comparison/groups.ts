import { findMember, members, regions } from '@digital-customs/contracts';
import { peerCells } from './peer-cells.js';

export interface Group {
  /** `all`, `region:ESA`, `group:LDC`, or `cell:ESA:0` of like-minded Members. */
  id: string;
  members: readonly string[];
}

/** Fewer are never shown together, and no two groups shown differ by fewer. */
export const fewest = 5;

/** All that could be asked for among those who took part in a round: all, regions, cells of like-minded Members, groups of countries. */
export function groupsOf(codes: readonly string[]): Group[] {
  const byRegion = regions
    .map(({ code }) => ({ id: `region:${code}`, members: codes.filter((one) => findMember(one)?.region === code) }))
    .sort((a, b) => b.members.length - a.members.length);
  const cells = byRegion.flatMap(({ id, members }) =>
    peerCells(members).map((cell, index) => ({ id: `${id.replace('region', 'cell')}:${index}`, members: cell })),
  );
  const named = groupNames.map((name) => ({
    id: `group:${name}`,
    members: codes.filter((code) => findMember(code)?.groups.includes(name)),
  }));
  return [{ id: 'all', members: codes }, ...byRegion, ...cells, ...named];
}

/**
 * The groups whose distribution may be shown, of these Members. `hidden` holds, for each kind of reader, whom it does not see by name: names can be
 * taken from a distribution by everybody. For each of them, a group, what is left of one group when another is taken from it, and what is left
 * of a third when two that do not overlap are taken from it, has none of the hidden ones or at least five; so has what the regions leave of
 * the whole, and the cells of their region (complementary suppression: A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4).
 */
export function offeredGroups(
  codes: readonly string[],
  hidden: readonly (readonly string[])[] = [],
  groups: readonly Group[] = groupsOf(codes),
): Group[] {
  const bits = new Map(codes.map((code, index) => [code, 1n << BigInt(index)]));
  const setOf = (some: readonly string[]) => some.reduce((all, code) => all | (bits.get(code) ?? 0n), 0n);
  const kinds = [...new Set([codes, ...hidden].map(setOf))];
  /** Whether some Members, with the names taken away that any one reader sees, are none or at least five. */
  const isSafe = (some: bigint) => kinds.every((kind) => isNoneOrEnough(some & kind));
  const given = groups.map((group) => ({ ...group, set: setOf(group.members) }));
  const taken: Offered[] = [];
  const fits = ({ set }: Offered) => set !== 0n && isSafe(set) && keepsApart(set, taken, isSafe);
  /** Parts of a whole, so many of them that what they leave of it is safe too: the smallest go first. */
  const takeParts = (whole: bigint, parts: readonly Offered[]) => {
    const some = parts.filter(fits);
    while (some.length && !isSafe(some.reduce((left, { set }) => left & ~set, whole))) some.pop();
    taken.push(...some);
  };
  for (const group of given) if (group.id === 'all' && fits(group)) taken.push(group);
  const ofKind = (kind: string) => given.filter(({ id }) => id.startsWith(`${kind}:`));
  takeParts(setOf(codes), ofKind('region'));
  for (const region of [...taken])
    if (region.id !== 'all') takeParts(region.set, ofKind(region.id.replace('region', 'cell')));
  for (const group of ofKind('group')) if (fits(group)) taken.push(group);
  return taken.map(({ id, members }) => ({ id, members: members.filter((code) => bits.has(code)) }));
}

/** Its Members as bits, in the order of those who are there. */
type Offered = Group & { set: bigint };
type IsSafe = (some: bigint) => boolean;

/** Clears the lowest bit `fewest` - 1 times: what is left then was at least `fewest`. */
function isNoneOrEnough(some: bigint): boolean {
  if (some === 0n) return true;
  let left = some;
  for (let cleared = 1; cleared < fewest; cleared++) left &= left - 1n;
  return left !== 0n;
}

/** Parts of a whole do not overlap and are looked at together, by what they leave of it. */
function keepsApart(own: bigint, taken: readonly Offered[], isSafe: IsSafe): boolean {
  if (!taken.every(({ set }) => isSafe(set ^ own))) return false;
  const isWithin = (part: bigint, whole: bigint) => part !== whole && (part & ~whole) === 0n;
  const inside = taken.filter(({ set }) => isWithin(set, own));
  const around = taken.filter(({ set }) => isWithin(own, set));
  const twoOf = inside.every(({ set: one }, index) =>
    inside.slice(0, index).every(({ set: other }) => (one & other) !== 0n || isSafe(own & ~one & ~other)),
  );
  return (
    twoOf &&
    around.every(({ set: whole }) =>
      taken.every(({ set }) => !isWithin(set, whole) || (set & own) !== 0n || isSafe(whole & ~own & ~set)),
    )
  );
}

const groupNames = [...new Set(members.flatMap(({ groups }) => groups))].sort();
