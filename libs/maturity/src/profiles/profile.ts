import {
  type Actor,
  DomainError,
  type DeclaredProfile,
  type MemberProfile,
  membersOf,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** What a Member declares of itself: its trade band, its priorities, and whom it regards as like-minded. Its id is the Member's code. */
export type Profile = DeclaredProfile;
export const profileFields = ['member', 'trade', 'priorities', 'picks', 'synthetic'] as const;

export const noProfile = (member: string): Profile => ({
  member,
  trade: null,
  priorities: {},
  picks: [],
  synthetic: false,
});

/** What a Member declares itself takes the place of anything made up for demonstration. */
export function declare(given: MemberProfile, by: Actor): Change<Profile> {
  if (!membersOf(by).includes(given.member))
    throw new DomainError('maturity.not-your-member', 'Only people of the Member itself declare this.');
  return changed({ ...given, picks: given.picks.filter((code) => code !== given.member), synthetic: false });
}
