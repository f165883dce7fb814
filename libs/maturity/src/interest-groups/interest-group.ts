import {
  type Actor,
  DomainError,
  hasRole,
  interestGroupFounded,
  interestGroupJoined,
  interestGroupLeft,
  membersOf,
  type NewInterestGroup,
} from '@digital-customs/contracts';
import { type Change, changed, type Stored } from '@digital-customs/platform';

/** Members that look at a segment or a theme together. It shows who is in it, never a distribution of levels. */
export type InterestGroup = NewInterestGroup & { members: string[]; foundedAt: string; synthetic?: boolean };
export const interestGroupFields = [
  'title',
  'purpose',
  'segment',
  'theme',
  'members',
  'foundedAt',
  'synthetic',
] as const;

export function found(id: string, given: NewInterestGroup, by: Actor, at: Date): Change<InterestGroup> {
  const members = hasRole(by, 'curator') ? [] : membersOf(by).slice(0, 1);
  return changed({ ...given, members, foundedAt: at.toISOString() }, interestGroupFounded({ id, title: given.title }));
}

export function join(group: Stored<InterestGroup>, member: string, by: Actor): Change<InterestGroup> {
  requireOwn(member, by);
  if (group.members.includes(member)) return changed(group);
  return changed(
    { ...group, members: [...group.members, member].sort() },
    interestGroupJoined({ id: group._id, member }),
  );
}

export function leave(group: Stored<InterestGroup>, member: string, by: Actor): Change<InterestGroup> {
  requireOwn(member, by);
  if (!group.members.includes(member)) return changed(group);
  const members = group.members.filter((code) => code !== member);
  return changed({ ...group, members }, interestGroupLeft({ id: group._id, member }));
}

function requireOwn(member: string, by: Actor): void {
  if (!membersOf(by).includes(member))
    throw new DomainError('maturity.not-your-member', 'Join and leave for your own Member.');
}
