import { type Actor, type Approval, type Comment, DomainError } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { comments } from './conversation.js';
import { listed, titlesOf } from './draft.js';
import {
  type Content,
  type Contribution,
  type Identified,
  type Kind,
  personOf,
  type Revision,
  type Told,
} from './kind.js';
import { requireMay } from './rules.js';
import { withVersion } from './versions.js';

/**
 * Hands the revision to the Member's approver; where no Member stands behind it, straight to the Research Unit.
 */
export function submit<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'submit', state, by);
  requireComplete(kind, state.revision!.content);
  const goesOn: Partial<Revision<C>> =
    state.member === null ? { stage: 'approved', approvedAt: at.toISOString() } : { stage: 'submitted' };
  const next = step<C, S>(state, { ...goesOn, by: personOf(by), at: at.toISOString(), reason: null });
  const submitted = listed(kind, withVersion(kind, next, 'submitted', by, at), at, true);
  const told = tell<C, S>(state);
  return changed(
    submitted,
    kind.events.submitted(told),
    ...(state.member === null ? [kind.events.approved(told)] : []),
  );
}

function requireComplete<C extends Content, S extends Contribution<C>>(kind: Kind<C, S>, content: C): void {
  const errors = kind.missing(content);
  if (errors.length)
    throw new DomainError('repository.incomplete', 'Fill in the fields named, then send it up again.', { errors });
}

/** The Member's approver lets the revision go to the Research Unit, or gives it back to its writer. */
export function decideNationally<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  { decision, reason, comments: given }: Approval,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'approve', state, by);
  if (decision === 'return') return giveBack(kind, state, reason, comments(given, by, at, true), 'approver', by, at);
  const next = step<C, S>(state, { stage: 'approved', approvedAt: at.toISOString(), reason: null });
  return changed(
    listed(kind, withVersion(kind, next, 'approved', by, at), at, true),
    kind.events.approved(tell<C, S>(state)),
  );
}

/** A curator takes the revision for review. */
export function claim<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'claim', state, by);
  if (state.stage === 'in-review') return changed<S>(state);
  return changed(
    listed(kind, step<C, S>(state, { stage: 'in-review', reviewer: personOf(by) }), at, true),
    kind.events.claimed(tell<C, S>(state)),
  );
}

/** Sends the revision back with a reason, comments on fields, or both. */
export function giveBack<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  reason: string | undefined,
  added: Comment[],
  returnedBy: 'approver' | 'curator',
  by: Actor,
  at: Date,
): Change<S> {
  if (!reason && added.length === 0) throw reasonMissing('Say why it goes back, or comment on a field.');
  const returned = step<C, S>(state, { stage: 'returned', reason: reason ?? null, returnedBy });
  const next: S = { ...returned, conversation: [...state.conversation, ...added] };
  const fields = [...new Set(added.map(({ field }) => field))];
  return changed(
    listed(kind, withVersion(kind, next, 'returned', by, at), at),
    kind.events.returned({ ...tell<C, S>(state), reason: reason ?? '', fields }),
  );
}

export const reasonMissing = (message: string) =>
  new DomainError('repository.reason-missing', message, { errors: [{ path: 'reason', code: 'missing', message }] });

export const step = <C extends Content, S extends Contribution<C>>(state: S, change: Partial<Revision<C>>): S => ({
  ...state,
  revision: { ...state.revision!, ...change },
});

export function tell<C extends Content, S extends Contribution<C>>({
  _id,
  member,
  revision,
}: Identified<S>): Told<S['member']> {
  const { number, content } = revision!;
  const { themes, segments, workPlanTopics } = content;
  const classification = { themes, segments, workPlanTopics };
  return { id: _id, member, revision: number, titles: titlesOf(content), classification };
}
