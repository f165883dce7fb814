import {
  type Actor,
  type ConsentChoice,
  type Consents,
  consentsChanged,
  DomainError,
  findMember,
  membersOf,
  readerTokens,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { isPeerOf } from '../peers/similarity.js';

/** To whom a Member shows its levels by name, segment by segment. Its id is the Member's code. */
export const consentFields = ['member', 'segments'] as const;

export function setConsents(given: Consents, by: Actor): Change<Consents> {
  if (!membersOf(by).includes(given.member))
    throw new DomainError('maturity.not-your-member', 'Only people of the Member itself say who sees its levels.');
  return changed({ member: given.member, segments: given.segments }, consentsChanged({ member: given.member }));
}

/** What of a reader matters for consent: whether it is signed in for the WCO or a Member, for which regions, for which Members. */
export interface Reader {
  signedIn: boolean;
  regions: readonly string[];
  members: readonly string[];
}

/** The one rule of who sees a level by name: its Member's own people always, others as far as the Member shows it. */
export function levelsSeenBy(actor: Actor): (choice: ConsentChoice | undefined, owner: string) => boolean {
  const reader = readerOf(actor);
  return (choice, owner) => reader.members.includes(owner) || seesLevel(choice ?? 'nobody', owner, reader);
}

/** @see levelsSeenBy, for anybody who is not of the owner's own people. */
export function seesLevel(choice: ConsentChoice, owner: string, reader: Reader): boolean {
  switch (choice) {
    case 'public':
      return true;
    case 'members':
      return reader.signedIn;
    case 'region':
      return reader.regions.includes(findMember(owner)?.region ?? '');
    case 'peers':
      return reader.members.some((member) => isPeerOf(owner, member));
    case 'nobody':
      return false;
  }
}

export function readerOf(actor: Actor): Reader {
  const tokens = readerTokens(actor);
  const regions = tokens.flatMap((token) => (token.startsWith('region:') ? [token.slice('region:'.length)] : []));
  return { signedIn: tokens.includes('members'), regions, members: membersOf(actor) };
}
