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

/** The one rule of who sees a level by name: its Member's own people always, others as far as the Member shows it. */
export function maySeeLevel(choice: ConsentChoice | undefined, owner: string, reader: Actor): boolean {
  const own = membersOf(reader);
  if (own.includes(owner)) return true;
  switch (choice ?? 'nobody') {
    case 'public':
      return true;
    case 'members':
      return readerTokens(reader).includes('members');
    case 'region':
      return readerTokens(reader).includes(`region:${findMember(owner)?.region}`);
    case 'peers':
      return own.some((member) => isPeerOf(owner, member));
    default:
      return false;
  }
}
