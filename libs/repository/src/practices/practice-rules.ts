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
import type { Practice } from './practice-state.js';

type Refusal = [ProblemCode, string] | null;

const notYours: Refusal = [
  'repository.not-your-member',
  'Only people of the Member that owns the practice can do this.',
];
const notYourRole: Refusal = ['platform.not-allowed', 'Your role does not include this step.'];
const wrongStage = (practice: Practice, needed: string): Refusal => [
  'repository.wrong-stage',
  `The practice is ${practice.stage}; this needs one that is ${needed}. Load it again to see where it stands.`,
];
const at = (practice: Practice, ...stages: Practice['stage'][]) => stages.includes(practice.stage);
const ofMember = (practice: Practice, actor: Actor) => hasRoleFor(actor, practice.member, ...memberRoles);

/** Sees the revision in hand: the Member's own people; the curators once the Member has approved it nationally. */
export function seesWork(practice: Practice, actor: Actor): boolean {
  if (ofMember(practice, actor)) return true;
  return isWithResearchUnit(practice) && hasRole(actor, 'curator', 'secretariat');
}

const isWithResearchUnit = ({ revision }: Practice) =>
  revision !== null &&
  (revision.stage === 'approved' || revision.stage === 'in-review' || revision.returnedBy === 'curator');

const refusals: Record<PracticeAction, (practice: Practice, actor: Actor) => Refusal> = {
  edit: (practice, actor) =>
    !ofMember(practice, actor)
      ? notYours
      : at(practice, 'draft', 'returned', 'declined', 'published')
        ? null
        : wrongStage(practice, 'a draft, returned, declined or published'),
  submit: (practice, actor) =>
    !ofMember(practice, actor) ? notYours : at(practice, 'draft', 'returned') ? null : wrongStage(practice, 'a draft'),
  approve: (practice, actor) =>
    !ofMember(practice, actor)
      ? notYours
      : !hasRoleFor(actor, practice.member, 'approver')
        ? notYourRole
        : at(practice, 'submitted')
          ? null
          : wrongStage(practice, 'submitted'),
  claim: (practice, actor) =>
    !hasRole(actor, 'curator')
      ? notYourRole
      : at(practice, 'approved')
        ? null
        : at(practice, 'in-review')
          ? claimedByAnother(practice, actor)
          : wrongStage(practice, 'approved nationally'),
  review: (practice, actor) => refusals.claim(practice, actor),
  comment: (practice, actor) =>
    !seesWork(practice, actor)
      ? notYours
      : practice.revision && !at(practice, 'withdrawn')
        ? null
        : wrongStage(practice, 'in hand'),
  withdraw: (practice, actor) =>
    !ofMember(practice, actor)
      ? notYours
      : at(practice, 'withdrawn')
        ? wrongStage(practice, 'published or in hand')
        : practice.published && !hasRoleFor(actor, practice.member, 'approver', 'member-admin')
          ? notYourRole
          : null,
};

const claimedByAnother = ({ revision }: Practice, actor: Actor): Refusal =>
  revision?.reviewer?.id === actor.id
    ? null
    : ['repository.claimed-by-another', `${revision?.reviewer?.name ?? 'Another curator'} is reviewing it.`];

/** Throws the problem that stands in the actor's way. */
export function requireMay(action: PracticeAction, practice: Practice, actor: Actor): void {
  const refusal = refusals[action](practice, actor);
  if (refusal) throw new DomainError(...refusal);
}

/** What the actor can do with the practice now. */
export const mayDo = (practice: Practice, actor: Actor): PracticeAction[] =>
  practiceActions.filter((action) => !refusals[action](practice, actor));
