import { type Actor, DomainError, type MemberProfile, membersOf } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** What a Member declares of itself: its trade band, its priorities, and whom it regards as like-minded. Its id is the Member's code. */
export const profileFields = ['member', 'trade', 'priorities', 'picks'] as const;

export const noProfile = (member: string): MemberProfile => ({ member, trade: null, priorities: {}, picks: [] });

export function declare(given: MemberProfile, by: Actor): Change<MemberProfile> {
  if (!membersOf(by).includes(given.member))
    throw new DomainError('maturity.not-your-member', 'Only people of the Member itself declare this.');
  return changed({ ...given, picks: given.picks.filter((code) => code !== given.member) });
}
