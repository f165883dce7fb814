import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Claim, claimFields } from './claim.js';

export const claimSchema = aggregateSchema(claimFields).index({ status: 1, claimedAt: 1 });
claimSchema.set('collection', 'evidence-claims');

const listed = 200;

@Injectable()
export class ClaimStore extends AggregateStore<Claim> {
  constructor(
    @InjectModel('EvidenceClaim', 'maturity') model: Model<Stored<Claim>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.evidence-claim', notFound: 'platform.not-found' }, transport, clock);
  }

  confirmed = (): Promise<Stored<Claim>[]> => this.list('confirmed');

  /** Those of a Member that wait or are confirmed. */
  standingOf(member: string): Promise<Stored<Claim>[]> {
    return this.model
      .find({ member, status: { $in: ['waiting', 'confirmed'] } } as never)
      .limit(listed)
      .lean<Stored<Claim>[]>()
      .exec();
  }

  /** The longest waiting first. */
  list(status: Claim['status'] | 'any', by: { segment?: string; practice?: string } = {}): Promise<Stored<Claim>[]> {
    const { segment, practice } = by;
    const filter = {
      ...(status !== 'any' && { status }),
      ...(segment && { segment }),
      ...(practice && { practice }),
    };
    return this.model
      .find(filter as never)
      .sort({ claimedAt: 1, _id: 1 })
      .limit(listed)
      .lean<Stored<Claim>[]>()
      .exec();
  }
}
