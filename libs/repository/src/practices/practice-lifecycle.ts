import {
  type Actor,
  type Approval,
  type Comment,
  DomainError,
  practiceApproved,
  practiceClaimed,
  practiceReturned,
  practiceSubmitted,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { requireComplete } from './completeness.js';
import { comments } from './conversation.js';
import { listed, personOf, titlesOf } from './practice.js';
import type { Practice, Revision } from './practice-state.js';
import { requireMay } from './practice-rules.js';
import { withVersion } from './versions.js';

type Identified = Practice & { _id: string };

/** A contributor hands the revision to the Member's approver. */
export function submit(practice: Identified, by: Actor, at: Date): Change<Practice> {
  requireMay('submit', practice, by);
  requireComplete(practice.revision!.content);
  const next = step(practice, { stage: 'submitted', by: personOf(by), at: at.toISOString(), reason: null });
  return changed(listed(withVersion(next, 'submitted', by, at), at, true), practiceSubmitted(told(practice)));
}

/** The Member's approver lets the revision go to the Research Unit, or gives it back to its writer. */
export function decideNationally(
  practice: Identified,
  { decision, reason, comments: given }: Approval,
  by: Actor,
  at: Date,
): Change<Practice> {
  requireMay('approve', practice, by);
  if (decision === 'return') return giveBack(practice, reason, comments(given, by, at, true), 'approver', by, at);
  const next = step(practice, { stage: 'approved', approvedAt: at.toISOString(), reason: null });
  return changed(listed(withVersion(next, 'approved', by, at), at, true), practiceApproved(told(practice)));
}

/** A curator takes the revision for review. */
export function claim(practice: Identified, by: Actor, at: Date): Change<Practice> {
  requireMay('claim', practice, by);
  if (practice.stage === 'in-review') return changed(practice);
  return changed(
    listed(step(practice, { stage: 'in-review', reviewer: personOf(by) }), at, true),
    practiceClaimed(told(practice)),
  );
}

/** Sends the revision back with a reason, comments on fields, or both. */
export function giveBack(
  practice: Identified,
  reason: string | undefined,
  added: Comment[],
  returnedBy: 'approver' | 'curator',
  by: Actor,
  at: Date,
): Change<Practice> {
  if (!reason && added.length === 0) throw reasonMissing('Say why it goes back, or comment on a field.');
  const next = {
    ...step(practice, { stage: 'returned', reason: reason ?? null, returnedBy }),
    conversation: [...practice.conversation, ...added],
  };
  const fields = [...new Set(added.map(({ field }) => field))];
  return changed(
    listed(withVersion(next, 'returned', by, at), at),
    practiceReturned({ ...told(practice), reason: reason ?? '', fields }),
  );
}

export const reasonMissing = (message: string) =>
  new DomainError('repository.reason-missing', message, { errors: [{ path: 'reason', code: 'missing', message }] });

export const step = (practice: Practice, change: Partial<Revision>): Practice => ({
  ...practice,
  revision: { ...practice.revision!, ...change },
});

export function told({ _id, member, revision }: Identified) {
  const { number, content } = revision!;
  const { themes, segments, workPlanTopics } = content;
  const classification = { themes, segments, workPlanTopics };
  return { id: _id, member, revision: number, titles: titlesOf(content), classification };
}
