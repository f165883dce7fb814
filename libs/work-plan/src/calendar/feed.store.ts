import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { DomainError } from '@digital-customs/contracts';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Feed, feedFields, hashOf } from './feed.js';

export const feedSchema = aggregateSchema(feedFields).index({ secret: 1 }, { unique: true }).index({ owner: 1 });
feedSchema.set('collection', 'calendar-feeds');

@Injectable()
export class FeedStore extends AggregateStore<Feed> {
  constructor(
    @InjectModel('Feed', 'work-plan') model: Model<Stored<Feed>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'work-plan.calendar-feed', notFound: 'work-plan.feed-not-found' }, transport, clock);
  }

  /** Throws feed-not-found for a token that is unknown or withdrawn. */
  async byToken(token: string): Promise<Stored<Feed>> {
    const feed = await this.model
      .findOne({ secret: hashOf(token), withdrawnAt: null } as never)
      .lean<Stored<Feed>>()
      .exec();
    if (!feed) throw new DomainError('work-plan.feed-not-found', 'Make a new link in the portal.');
    return feed;
  }

  of(owner: string): Promise<Stored<Feed>[]> {
    return this.model
      .find({ owner, withdrawnAt: null } as never)
      .sort({ createdAt: -1 })
      .limit(100)
      .lean<Stored<Feed>[]>()
      .exec();
  }
}
