import {
  type Actor,
  DomainError,
  hasRole,
  hasRoleFor,
  memberRoles,
  type PracticeAction,
  practiceActions,
  type ProblemCode,
} from '@digital-customs/contracts';
import type { Contribution } from './kind.js';

type Refusal = [ProblemCode, string] | null;
type Named = { noun: string };

const notYours = ({ noun }: Named): Refusal => [
  'repository.not-your-member',
  `Only people of the Member that owns the ${noun} can do this.`,
];
const notYourRole: Refusal = ['platform.not-allowed', 'Your role does not include this step.'];
const wrongStage = ({ noun }: Named, { stage }: Contribution, needed: string): Refusal => [
  'repository.wrong-stage',
  `The ${noun} is ${stage}; this needs one that is ${needed}. Load it again to see where it stands.`,
];
const at = (state: Contribution, ...stages: Contribution['stage'][]) => stages.includes(state.stage);

/** Works for the owner: people of its Member; the partner who offered it; else the Research Unit’s curators. */
export function ofOwner({ member, partner }: Contribution, actor: Actor): boolean {
  if (member !== null) return hasRoleFor(actor, member, ...memberRoles);
  return partner ? partner.id === actor.id && hasRole(actor, 'partner') : hasRole(actor, 'curator');
}

/** May speak for the owner: where there is no Member, whoever works for it. */
const speaksForOwner = (state: Contribution, actor: Actor, ...roles: ('approver' | 'member-admin')[]) =>
  state.member === null ? ofOwner(state, actor) : hasRoleFor(actor, state.member, ...roles);

/** Sees the revision in hand: the owner's people; the curators once the Member has approved it nationally. */
export function seesWork(state: Contribution, actor: Actor): boolean {
  if (ofOwner(state, actor)) return true;
  return isWithResearchUnit(state) && hasRole(actor, 'curator', 'secretariat');
}

const isWithResearchUnit = ({ revision }: Contribution) =>
  revision !== null &&
  (revision.stage === 'approved' || revision.stage === 'in-review' || revision.returnedBy === 'curator');

type Rule = (kind: Named, state: Contribution, actor: Actor) => Refusal;

const mayReview: Rule = (kind, state, actor) =>
  !hasRole(actor, 'curator')
    ? notYourRole
    : at(state, 'approved')
      ? null
      : at(state, 'in-review')
        ? claimedByAnother(state, actor)
        : wrongStage(kind, state, 'approved nationally');

const refusals: Record<PracticeAction, Rule> = {
  edit: (kind, state, actor) =>
    !ofOwner(state, actor)
      ? notYours(kind)
      : at(state, 'draft', 'returned', 'declined', 'published')
        ? null
        : wrongStage(kind, state, 'a draft, returned, declined or published'),
  submit: (kind, state, actor) =>
    !ofOwner(state, actor)
      ? notYours(kind)
      : at(state, 'draft', 'returned')
        ? null
        : wrongStage(kind, state, 'a draft'),
  approve: (kind, state, actor) =>
    !ofOwner(state, actor)
      ? notYours(kind)
      : !speaksForOwner(state, actor, 'approver')
        ? notYourRole
        : at(state, 'submitted')
          ? null
          : wrongStage(kind, state, 'submitted'),
  claim: mayReview,
  review: mayReview,
  comment: (kind, state, actor) =>
    !seesWork(state, actor)
      ? notYours(kind)
      : state.revision && !at(state, 'withdrawn')
        ? null
        : wrongStage(kind, state, 'in hand'),
  confirm: (kind, state, actor) =>
    !ofOwner(state, actor)
      ? notYours(kind)
      : !speaksForOwner(state, actor, 'approver', 'member-admin')
        ? notYourRole
        : state.published && !at(state, 'withdrawn')
          ? null
          : wrongStage(kind, state, 'published'),
  withdraw: (kind, state, actor) =>
    !ofOwner(state, actor)
      ? notYours(kind)
      : at(state, 'withdrawn')
        ? wrongStage(kind, state, 'published or in hand')
        : state.published && !speaksForOwner(state, actor, 'approver', 'member-admin')
          ? notYourRole
          : null,
};

const claimedByAnother = ({ revision }: Contribution, actor: Actor): Refusal =>
  revision?.reviewer?.id === actor.id
    ? null
    : ['repository.claimed-by-another', `${revision?.reviewer?.name ?? 'Another curator'} is reviewing it.`];

/** Throws the problem that stands in the actor's way. */
export function requireMay(kind: Named, action: PracticeAction, state: Contribution, actor: Actor): void {
  const refusal = refusals[action](kind, state, actor);
  if (refusal) throw new DomainError(...refusal);
}

/** What the actor can do with it now. */
export const mayDo = (kind: Named, state: Contribution, actor: Actor): PracticeAction[] =>
  practiceActions.filter((action) => !refusals[action](kind, state, actor));
