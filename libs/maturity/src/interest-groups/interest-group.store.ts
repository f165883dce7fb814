import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type InterestGroup, interestGroupFields } from './interest-group.js';

export const interestGroupSchema = aggregateSchema(interestGroupFields).index({ foundedAt: -1 });
interestGroupSchema.set('collection', 'interest-groups');

const listed = 200;

@Injectable()
export class InterestGroupStore extends AggregateStore<InterestGroup> {
  constructor(
    @InjectModel('InterestGroup', 'maturity') model: Model<Stored<InterestGroup>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.interest-group', notFound: 'maturity.interest-group-not-found' }, transport, clock);
  }

  list(): Promise<Stored<InterestGroup>[]> {
    return this.model.find({}).sort({ foundedAt: -1, _id: 1 }).limit(listed).lean<Stored<InterestGroup>[]>().exec();
  }
}
