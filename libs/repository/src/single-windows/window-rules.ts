import {
  type Actor,
  DomainError,
  hasRole,
  hasRoleFor,
  memberRoles,
  type ProblemCode,
  type WindowAction,
  windowActions,
} from '@digital-customs/contracts';
import type { SingleWindow } from './single-window-state.js';

type Refusal = [ProblemCode, string] | null;
type Owned = Pick<SingleWindow, 'member' | 'stage' | 'cells'>;

const notYours: Refusal = ['repository.not-your-window', 'Only people of the Member that owns the window can do this.'];
const notYourRole: Refusal = ['platform.not-allowed', 'Your role does not include this step.'];
const withdrawn: Refusal = ['repository.window-withdrawn', 'Begin the record anew to write in it again.'];

export const isOfMember = ({ member }: Owned, actor: Actor) => hasRoleFor(actor, member, ...memberRoles);
export const isConfirmed = ({ cells }: Owned) => Object.values(cells).some((cell) => cell?.confirmedBy);

/** edit: propose changes. enter: write from published sources. approve: the national decision. */
const refusals: Record<WindowAction, (window: Owned, actor: Actor) => Refusal> = {
  edit: (window, actor) => (!isOfMember(window, actor) ? notYours : window.stage === 'withdrawn' ? withdrawn : null),
  enter: (window, actor) =>
    !hasRole(actor, 'curator')
      ? notYours
      : window.stage === 'draft'
        ? notYours
        : window.stage === 'withdrawn'
          ? withdrawn
          : null,
  approve: (window, actor) =>
    !isOfMember(window, actor)
      ? notYours
      : !hasRoleFor(actor, window.member, 'approver')
        ? notYourRole
        : window.stage === 'withdrawn'
          ? withdrawn
          : null,
  withdraw: (window, actor) =>
    window.stage === 'withdrawn'
      ? withdrawn
      : hasRoleFor(actor, window.member, 'approver', 'member-admin')
        ? null
        : hasRole(actor, 'curator') && window.stage === 'published' && !isConfirmed(window)
          ? null
          : notYours,
};

/** Throws the problem that stands in the actor's way. */
export function requireMay(action: WindowAction, window: Owned, actor: Actor): void {
  const refusal = refusals[action](window, actor);
  if (refusal) throw new DomainError(...refusal);
}

export const mayDo = (window: Owned, actor: Actor): WindowAction[] =>
  windowActions.filter((action) => !refusals[action](window, actor));
