import { type Actor, type EventOf, planRevisionEndorsed } from '@digital-customs/contracts';
import { changed, OnEvent } from '@digital-customs/platform';
import { ProposalStore } from './proposal.store.js';

const plan: Actor = { id: null, name: 'Work Plan', grants: [] };

/** Writes on each proposal which revision took it in. */
@OnEvent(planRevisionEndorsed, 'work-plan')
export class MarkProposalsTakenIn {
  constructor(private readonly proposals: ProposalStore) {}

  async handle({ data: { proposals, revision } }: EventOf<typeof planRevisionEndorsed>): Promise<void> {
    for (const id of proposals) {
      const { revision: marked } = await this.proposals.load(id, { revision: 1 });
      if (marked === null) await this.proposals.change(id, plan, (proposal) => changed({ ...proposal, revision }));
    }
  }
}
