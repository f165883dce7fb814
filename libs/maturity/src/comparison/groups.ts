import { findMember, members, regions } from '@digital-customs/contracts';

export interface Group {
  /** `all`, `region:ESA` or `group:LDC`. */
  id: string;
  members: readonly string[];
}

/** Fewer are never shown together, and no two groups shown differ by fewer. */
export const fewest = 5;

/**
 * The groups whose distribution may be shown, of these Members: all of them, those of a region, those of a group of countries.
 * A group is left out when it has fewer than five Members, or when it differs from one already taken by one to four Members, whose
 * levels subtraction would tell; and where what is left of the regions comes to one to four Members, the smallest region goes
 * too (complementary suppression: A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4).
 */
export function offeredGroups(codes: readonly string[]): Group[] {
  const all: Group = { id: 'all', members: codes };
  const byRegion = regions.map(({ code }) => ({ id: `region:${code}`, members: within(codes, code) }));
  const byGroup = namedGroups.map((name) => ({
    id: `group:${name}`,
    members: codes.filter((code) => findMember(code)?.groups.includes(name)),
  }));
  const taken: Group[] = [];
  for (const group of [all, ...safeRegions(byRegion, codes.length), ...byGroup])
    if (group.members.length >= fewest && taken.every((other) => areFarApart(group, other))) taken.push(group);
  return remainderIsSafe(taken, codes.length) ? taken : taken.filter(({ id }) => !id.startsWith('region:'));
}

/** Regions of five and more, so few of them that those left out are none or at least five Members. */
function safeRegions(byRegion: Group[], total: number): Group[] {
  const large = byRegion
    .filter(({ members }) => members.length >= fewest)
    .sort((a, b) => b.members.length - a.members.length);
  while (large.length && !remainderIsSafe(large, total)) large.pop();
  return large;
}

function remainderIsSafe(groups: readonly Group[], total: number): boolean {
  const inRegions = groups.filter(({ id }) => id.startsWith('region:'));
  const left = total - inRegions.reduce((sum, { members }) => sum + members.length, 0);
  return inRegions.length === 0 || left === 0 || left >= fewest;
}

function areFarApart(one: Group, other: Group): boolean {
  const [a, b] = [new Set(one.members), new Set(other.members)];
  const apart = one.members.filter((code) => !b.has(code)).length + other.members.filter((code) => !a.has(code)).length;
  return apart === 0 || apart >= fewest;
}

const within = (codes: readonly string[], region: string) =>
  codes.filter((code) => findMember(code)?.region === region);
const namedGroups = [...new Set(members.flatMap(({ groups }) => groups))].sort();
