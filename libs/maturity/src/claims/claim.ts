import {
  type Actor,
  type ClaimDecision,
  type Consents,
  DomainError,
  type EvidenceClaim,
  evidenceClaimed,
  evidenceConfirmed,
  evidenceRefused,
  hasRoleFor,
  segments,
} from '@digital-customs/contracts';
import type { ModelText } from '../models/models.js';
import { type Change, changed, type Stored } from '@digital-customs/platform';
import { type Assessment, refuseOthers } from '../assessments/assessment.js';

/** A Member lets one of its answers be told: that it practises something at a level, with a published practice as evidence. */
export type Claim = Omit<EvidenceClaim, 'id' | 'version'>;
export const claimFields = ['member', 'practice', 'titles', 'segment', 'criterion', 'level', 'status', 'claimedAt', 'decidedAt', 'reason'] as const; // prettier-ignore

export const claimId = (member: string, criterion: string, practice: string) => `${member}-${criterion}-${practice}`;

/** Only what stands as evidence in an approved answer, and only by those who decide who sees a level: it gives that level away. */
export function claim(
  assessment: Assessment,
  model: ModelText,
  given: { criterion: string; practice: string },
  titles: Record<string, string>,
  by: Actor,
  at: Date,
): Change<Claim> {
  const { member, answers, stage } = assessment;
  refuseOthers(assessment, by);
  if (!hasRoleFor(by, member, 'approver', 'member-admin'))
    throw new DomainError('maturity.not-your-member', 'Your Member’s approver or administrator decides this.');
  const answer = answers[given.criterion];
  const isLinked = answer?.evidence.some((one) => one.kind === 'practice' && one.id === given.practice);
  if (assessment.synthetic)
    throw new DomainError(
      'maturity.not-evidence',
      'These answers were made up for demonstration. Answer for your Member first.',
    );
  if (stage !== 'approved' || !answer?.level || !isLinked)
    throw new DomainError('maturity.not-evidence', 'Link the practice as evidence of the answer, and have it approved, first.'); // prettier-ignore
  const segment = model.segments.find(({ criteria }) => criteria.some(({ id }) => id === given.criterion))?.id ?? null;
  const state: Claim = {
    ...{ member, titles, segment, ...given, level: answer.level },
    ...{ status: 'waiting', claimedAt: at.toISOString(), decidedAt: null, reason: '' },
  };
  return changed(state, evidenceClaimed({ id: claimId(member, given.criterion, given.practice), ...facts(state) }));
}

export function decide(claim: Stored<Claim>, given: ClaimDecision, at: Date): Change<Claim> {
  if (claim.status !== 'waiting')
    throw new DomainError('maturity.already-decided', 'Somebody else was first. See the claim as it stands.');
  const decided = { ...claim, decidedAt: at.toISOString() };
  const told = { id: claim._id, ...facts(claim) };
  return given.decision === 'confirm'
    ? changed({ ...decided, status: 'confirmed' }, evidenceConfirmed(told))
    : changed({ ...decided, status: 'refused', reason: given.reason }, evidenceRefused(told));
}

/** The Member takes it back; it is shown to nobody from then on. */
export function withdraw(claim: Stored<Claim>, by: Actor): Change<Claim> {
  if (!hasRoleFor(by, claim.member, 'approver', 'member-admin'))
    throw new DomainError('maturity.not-your-member', 'Your Member’s approver or administrator decides this.');
  return changed({ ...claim, status: 'withdrawn' });
}

/** Whether others may be told: a claim gives a level away, so a Member that says that nobody sees its level in the segment takes this back as well. */
export const isTold = ({ segment }: Claim, choices: Consents['segments'] = {}): boolean =>
  segment ? choices[segment] !== 'nobody' : !segments.every(({ code }) => choices[code] === 'nobody');

/** Ends where the answer has another level by now, or names the practice no more. */
export function endUnlessHeld(claim: Stored<Claim>, { answers }: Assessment): Change<Claim> {
  const answer = answers[claim.criterion];
  const isLinked = answer?.evidence.some((one) => one.kind === 'practice' && one.id === claim.practice);
  const isStanding = claim.status === 'waiting' || claim.status === 'confirmed';
  return !isStanding || (isLinked && answer?.level === claim.level)
    ? changed(claim)
    : changed({ ...claim, status: 'withdrawn' });
}

export const viewOf = ({ _id: id, version, ...claim }: Stored<Claim>): EvidenceClaim => {
  const { member, practice, titles, segment, criterion, level, status, claimedAt, decidedAt, reason } = claim;
  return { id, version, member, practice, titles, segment, criterion, level, status, claimedAt, decidedAt, reason };
};

/** Without the level: no event carries one. */
const facts = ({ member, practice, criterion }: Claim) => ({ member, practice, criterion });
