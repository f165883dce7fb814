import {
  type Actor,
  DomainError,
  hasRoleFor,
  memberRoles,
  type ProviderClaim,
  type ProviderContent,
  providerDeclined,
  providerOffered,
  providerPublished,
  providerReturned,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { isOwner, type Offer, type OfferKind, personOf } from '../offers/offer.js';

interface Answer {
  solution: string;
  member: string;
  answer: 'confirm' | 'deny';
  by: { id: string; name: string };
  at: string;
}

/** A provider of the Technology Network, with what Members say of its claims to serve them. */
export interface Provider extends Offer<ProviderContent> {
  answers: Answer[];
}

export const providerKind: OfferKind<ProviderContent, Provider> = {
  titleOf: ({ name }) => name,
  offered: providerOffered,
  returned: providerReturned,
  declined: providerDeclined,
  published: announce,
};

/** Tells others what shows: Members are named that have confirmed. What a Member denied is left out, and so is what is open. */
export function announce(id: string, state: Provider) {
  const { published, basis } = state;
  const isConfirmed = (solution: string, member: string) => answerTo(state, solution, member)?.answer === 'confirm';
  const solutions = published!.content.solutions.map((solution) => ({
    ...solution,
    members: solution.members.filter((member) => isConfirmed(solution.name, member)),
  }));
  const members = [...new Set(solutions.flatMap((solution) => solution.members))];
  return providerPublished({
    id,
    content: { ...published!.content, solutions },
    members,
    basis,
    publishedAt: published!.at,
  });
}

/** The Member named says whether it is served. */
export function answerClaim(
  id: string,
  state: Provider,
  { solution, member, answer }: Pick<Answer, 'solution' | 'member' | 'answer'>,
  by: Actor,
  at: Date,
): Change<Provider> {
  if (!hasRoleFor(by, member, 'approver'))
    throw new DomainError('repository.not-your-member', 'Only the approver of the Member named can answer for it.');
  const claimed = state.published?.content.solutions.some(
    (each) => each.name === solution && each.members.some((code) => code === member),
  );
  if (!claimed) throw new DomainError('repository.claim-not-found', 'Load the entry again to see what it claims.');
  const others = state.answers.filter((each) => each.solution !== solution || each.member !== member);
  const answers = [...others, { solution, member, answer, by: personOf(by), at: at.toISOString() }];
  const next = { ...state, answers };
  return changed(next, announce(id, next));
}

const answerTo = ({ answers }: Provider, solution: string, member: string) =>
  answers.find((each) => each.solution === solution && each.member === member);

/** The claims an actor may see. `decides`: the actor accepts entries. */
export function claimsSeenBy(state: Provider, actor: Actor, decides: boolean): ProviderClaim[] {
  const all = (state.published?.content.solutions ?? []).flatMap(({ name, members }) =>
    members.map((member): ProviderClaim => {
      const found = answerTo(state, name, member);
      const standing = !found ? 'open' : found.answer === 'confirm' ? 'confirmed' : 'denied';
      return { solution: name, member, standing, at: found?.at ?? null, may: hasRoleFor(actor, member, 'approver') };
    }),
  );
  const knows = decides || isOwner(state, actor);
  return all.filter(
    ({ standing, member }) =>
      standing === 'confirmed' ||
      knows ||
      hasRoleFor(actor, member, ...memberRoles) ||
      (standing === 'open' && state.basis === 'published-sources'),
  );
}
