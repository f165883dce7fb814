import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Round } from '@digital-customs/contracts';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { roundFields, type RoundState } from './round.js';

export const roundSchema = aggregateSchema(roundFields).index({ openedAt: -1 });
roundSchema.set('collection', 'rounds');

@Injectable()
export class RoundStore extends AggregateStore<RoundState> {
  constructor(
    @InjectModel('Round', 'maturity') model: Model<Stored<RoundState>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.round', notFound: 'maturity.round-not-found' }, transport, clock);
  }

  /** The latest first. */
  async list(): Promise<Round[]> {
    const found = await this.model.find({}).sort({ openedAt: -1 }).limit(100).lean<Stored<RoundState>[]>().exec();
    return found.map(roundView);
  }
}

export const roundView = ({ _id, openedAt, closedAt, model, synthetic }: Stored<RoundState>): Round => ({
  code: _id,
  openedAt,
  closedAt,
  model,
  synthetic: synthetic ?? false,
});
