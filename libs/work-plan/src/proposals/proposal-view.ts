import { type Actor, isAllowed, type ProposalView } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { opiningBodies, type Proposal } from './proposal.js';

export function proposalView(stored: Stored<Proposal>, actor: Actor): ProposalView {
  const { _id: id, version, subject, outbox, sequence, pending, commands, ...proposal } = stored;
  void [outbox, sequence, pending, commands];
  return { id, version, ...proposal, titles: subject.titles, concerned: subject.bodies, may: mayDo(stored, actor) };
}

function mayDo(proposal: Proposal, actor: Actor): ProposalView['may'] {
  if (proposal.decided) return [];
  return [
    ...(isAllowed(actor, 'proposal.make') ? (['comment'] as const) : []),
    ...(opiningBodies(proposal, actor).length ? (['opine'] as const) : []),
    ...(isAllowed(actor, 'proposal.decide') ? (['decide'] as const) : []),
  ];
}
