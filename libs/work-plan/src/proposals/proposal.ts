import { randomUUID } from 'node:crypto';
import {
  type Actor,
  DomainError,
  type NewOpinion,
  type NewProposal,
  type NewProposalDecision,
  type PlanChange,
  planProposalDecided,
  planProposalMade,
  type ProposalView,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { personOf } from '../decisions/decision.js';
import { bodiesOfSecretary } from '../progress/reporting-bodies.js';
import type { Subject } from './subject.js';

/** A proposed change to a plan, what is said about it, and the decision on it. */
export interface Proposal extends Omit<ProposalView, 'id' | 'version' | 'titles' | 'concerned' | 'may'> {
  subject: Subject;
}
export const proposalFields = [
  'period',
  'change',
  'base',
  'reason',
  'origin',
  'stage',
  'subject',
  'by',
  'at',
  'comments',
  'opinions',
  'decided',
  'revision',
] as const;

type Identified = Proposal & { _id: string };

export function propose(
  id: string,
  period: string,
  given: NewProposal,
  subject: Subject,
  by: Actor,
  at: Date,
): Change<Proposal> {
  const begun = { comments: [], opinions: [], decided: null, revision: null };
  const proposal: Proposal = {
    period,
    ...given,
    stage: 'open',
    subject,
    by: personOf(by),
    at: at.toISOString(),
    ...begun,
  };
  const { reason, origin } = given;
  return changed(proposal, planProposalMade({ ...told({ ...proposal, _id: id }), reason, origin }));
}

export function comment(proposal: Proposal, text: string, by: Actor, at: Date): Change<Proposal> {
  requireOpen(proposal);
  const added = { id: randomUUID(), text, by: personOf(by), at: at.toISOString() };
  return changed({ ...proposal, comments: [...proposal.comments, added] });
}

/** A body has one opinion: the one its secretary gave last. */
export function opine(proposal: Proposal, given: NewOpinion, by: Actor, at: Date): Change<Proposal> {
  requireOpen(proposal);
  const body = opiningBody(proposal, given.body, by);
  const opinion = { ...given, body, by: personOf(by), at: at.toISOString() };
  return changed({ ...proposal, opinions: [...proposal.opinions.filter((one) => one.body !== body), opinion] });
}

/** Decides once and for all. `accepted` is the change that goes into the next revision, null where it is declined. */
export function decide(
  proposal: Identified,
  { outcome, reason, decision }: NewProposalDecision,
  accepted: PlanChange | null,
  by: Actor,
  at: Date,
): Change<Proposal> {
  requireOpen(proposal);
  const stage = outcome === 'accept' ? 'accepted' : outcome === 'amend' ? 'amended' : 'declined';
  const decided = { decision, reason, change: accepted, by: personOf(by), at: at.toISOString() };
  const { body, session, date, document } = decision;
  return changed(
    { ...proposal, stage, decided },
    planProposalDecided({ ...told(proposal), outcome: stage, decision: { body, session, date, document } }),
  );
}

export const opiningBodies = ({ subject }: Proposal, by: Actor): string[] =>
  bodiesOfSecretary(by).filter((body) => subject.bodies.includes(body));

function opiningBody(proposal: Proposal, wanted: string | undefined, by: Actor): string {
  const own = opiningBodies(proposal, by);
  if (own.length === 0 || (wanted && !own.includes(wanted)))
    throw new DomainError('work-plan.not-your-body', `Bodies concerned: ${proposal.subject.bodies.join(', ')}.`);
  if (wanted ?? own.length === 1) return wanted ?? own[0]!;
  const message = `Say for which body: ${own.join(' or ')}.`;
  throw new DomainError('platform.invalid', message, { errors: [{ path: 'body', code: 'missing', message }] });
}

function requireOpen({ stage, decided }: Proposal): void {
  if (!decided) return;
  const { body, session, date } = decided.decision;
  throw new DomainError('work-plan.already-decided', `It was ${stage} by ${body}, ${session}, ${date}.`, {
    decision: decided.decision,
  });
}

const told = ({ _id: id, period, change, subject }: Identified) => ({
  id,
  period,
  kind: change.kind,
  tasks: subject.tasks,
  topics: subject.topics,
  bodies: subject.bodies,
  titles: subject.titles,
  url: `/work-plans/${period}/proposals/${id}`,
});
