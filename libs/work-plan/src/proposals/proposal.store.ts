import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { DomainError } from '@digital-customs/contracts';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Proposal, proposalFields } from './proposal.js';

export const proposalSchema = aggregateSchema(proposalFields)
  .index({ period: 1, at: -1 })
  .index({ period: 1, stage: 1, revision: 1 });
proposalSchema.set('collection', 'proposals');

@Injectable()
export class ProposalStore extends AggregateStore<Proposal> {
  constructor(
    @InjectModel('Proposal', 'work-plan') model: Model<Stored<Proposal>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'work-plan.proposal', notFound: 'work-plan.proposal-not-found' }, transport, clock);
  }

  /** Throws proposal-not-found also for one of another period. */
  async of(period: string, id: string): Promise<Stored<Proposal>> {
    const proposal = await this.load(id, { outbox: 0 });
    if (proposal.period !== period)
      throw new DomainError('work-plan.proposal-not-found', 'It belongs to another period.');
    return proposal;
  }

  /** The latest first; one more than the limit tells that there is a next page. */
  page(filter: object, after: [at: string, id: string] | undefined, limit: number): Promise<Stored<Proposal>[]> {
    const place = after ? { $or: [{ at: { $lt: after[0] } }, { at: after[0], _id: { $lt: after[1] } }] } : {};
    return this.model
      .find({ $and: [filter, place] } as never, { outbox: 0 })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<Stored<Proposal>[]>()
      .exec();
  }

  /** Accepted ones that no revision has taken in yet, the earliest decision first. */
  async waiting(period: string): Promise<Stored<Proposal>[]> {
    const found = await this.model
      .find({ period, stage: { $in: ['accepted', 'amended'] }, revision: null } as never, { outbox: 0 })
      .limit(1_000)
      .lean<Stored<Proposal>[]>()
      .exec();
    return found.sort((one, other) => (one.decided!.at < other.decided!.at ? -1 : 1));
  }

  async byIds(ids: readonly string[]): Promise<Stored<Proposal>[]> {
    const found = await this.model
      .find({ _id: { $in: [...ids] } } as never, { outbox: 0 })
      .lean<Stored<Proposal>[]>()
      .exec();
    const places = new Map(found.map((proposal) => [proposal._id, proposal]));
    return ids.flatMap((id) => places.get(id) ?? []);
  }
}
