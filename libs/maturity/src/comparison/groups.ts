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
  const isSafe = safety(codes, hidden);
  const present = new Set(codes);
  const given = groups.map(({ id, members }) => ({ id, members: members.filter((code) => present.has(code)) }));
  const taken: Group[] = [];
  const fits = (group: Group) =>
    group.members.length >= fewest && isSafe(group.members) && keepsApart(group, taken, isSafe);
  /** Parts of a whole, so many of them that what they leave of it is safe too: the smallest go first. */
  const takeParts = (whole: readonly string[], parts: readonly Group[]) => {
    const some: Group[] = [];
    for (const part of parts) if (fits(part) && keepsApart(part, some, isSafe)) some.push(part);
    while (some.length && !isSafe(without(whole, ...some))) some.pop();
    taken.push(...some);
  };
  const [all] = given.filter(({ id }) => id === 'all');
  if (all && fits(all)) taken.push(all);
  const regional = given.filter(({ id }) => id.startsWith('region:'));
  takeParts(codes, regional);
  for (const region of regional.filter(({ id }) => taken.some((one) => one.id === id))) {
    const cells = given.filter(({ id }) => id.startsWith(region.id.replace('region', 'cell') + ':'));
    takeParts(region.members, cells);
  }
  for (const group of given) if (group.id.startsWith('group:') && fits(group)) taken.push(group);
  return taken;
}

type IsSafe = (codes: readonly string[]) => boolean;

/** Whether some Members, with the names taken away that any one reader sees, are none or at least five. */
function safety(codes: readonly string[], hidden: readonly (readonly string[])[]): IsSafe {
  const kinds = [codes, ...hidden].map((one) => new Set(one));
  const hiddenFrom = new Map(codes.map((code) => [code, Uint8Array.from(kinds, (kind) => (kind.has(code) ? 1 : 0))]));
  return (some) => {
    const counts = new Uint16Array(kinds.length);
    for (const code of some) {
      const row = hiddenFrom.get(code)!;
      for (let kind = 0; kind < row.length; kind++) counts[kind]! += row[kind]!;
    }
    return counts.every((count) => count === 0 || count >= fewest);
  };
}

function keepsApart(group: Group, taken: readonly Group[], isSafe: IsSafe): boolean {
  const own = new Set(group.members);
  return taken.every((one, index) => {
    const other = new Set(one.members);
    const apart = [
      ...group.members.filter((code) => !other.has(code)),
      ...one.members.filter((code) => !own.has(code)),
    ];
    if (!isSafe(apart)) return false;
    return taken.slice(0, index).every((third) => threeApart(group, one, third, isSafe));
  });
}

function threeApart(a: Group, b: Group, c: Group, isSafe: IsSafe): boolean {
  return [[a, b, c], [b, a, c], [c, a, b]].every(([whole, one, other]) => {
    const [of, left] = [new Set(whole!.members), new Set(one!.members)];
    const nested = one!.members.every((code) => of.has(code)) && other!.members.every((code) => of.has(code));
    if (!nested || other!.members.some((code) => left.has(code))) return true;
    return isSafe(without(whole!.members, one!, other!));
  }); // prettier-ignore
}

function without(codes: readonly string[], ...groups: readonly Group[]): string[] {
  const gone = new Set(groups.flatMap(({ members }) => members));
  return codes.filter((code) => !gone.has(code));
}

const groupNames = [...new Set(members.flatMap(({ groups }) => groups))].sort();
