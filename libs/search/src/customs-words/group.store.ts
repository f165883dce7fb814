import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Group, groupFields } from './group.js';

export const groupSchema = aggregateSchema(groupFields);
groupSchema.set('collection', 'customs-words');

@Injectable()
export class GroupStore extends AggregateStore<Group> {
  constructor(
    @InjectModel('CustomsWords', 'search') model: Model<Stored<Group>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'search.vocabulary', notFound: 'search.terms-not-found' }, transport, clock);
  }

  /** Every group in use, by id. */
  all(): Promise<Stored<Group>[]> {
    return this.model
      .find({ removed: false } as never)
      .sort({ _id: 1 })
      .lean<Stored<Group>[]>()
      .exec();
  }

  async isEmpty(): Promise<boolean> {
    return (await this.model.findOne({}, { _id: 1 }).lean().exec()) === null;
  }
}
