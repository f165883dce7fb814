import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { DomainError } from '@digital-customs/contracts';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { hashOf, type Subscription, subscriptionFields, type Subscriptions } from './subscriptions.js';

export const subscriptionsSchema = aggregateSchema(subscriptionFields)
  .index({ 'items.feed': 1 })
  .index({ 'items.channels.mail': 1, timeZone: 1 });
subscriptionsSchema.set('collection', 'subscriptions');

@Injectable()
export class SubscriptionStore extends AggregateStore<Subscriptions> {
  constructor(
    @InjectModel('Subscriptions', 'dissemination') model: Model<Stored<Subscriptions>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(
      model,
      { topic: 'dissemination.subscriptions', notFound: 'dissemination.subscription-not-found' },
      transport,
      clock,
    );
  }

  /** The time zones of people who want mails of a rhythm. */
  timeZonesOf(rhythm: string): Promise<string[]> {
    return this.model.distinct('timeZone', { 'items.channels.mail': rhythm } as never).exec() as Promise<string[]>;
  }

  countFollowers(kind: string): Promise<number> {
    const wanted = { kind, 'channels.mail': { $ne: 'none' } };
    return this.model.countDocuments({ items: { $elemMatch: wanted } } as never).exec();
  }

  /** People by a filter, some at a time. */
  async *batches(filter: object, size: number): AsyncGenerator<Stored<Subscriptions>[]> {
    let last = '';
    for (;;) {
      const found = await this.model
        .find({ ...filter, _id: { $gt: last } } as never, { items: 1, language: 1, timeZone: 1, stopped: 1 })
        .sort({ _id: 1 })
        .limit(size)
        .lean<Stored<Subscriptions>[]>()
        .exec();
      if (found.length === 0) return;
      yield found;
      last = found.at(-1)!._id;
    }
  }

  /** The subscription of a private feed and whose it is. Throws subscription-not-found for a token unknown or taken away. */
  async byFeed(token: string): Promise<{ owner: Stored<Subscriptions>; subscription: Subscription }> {
    const feed = hashOf(token);
    const owner = await this.model
      .findOne({ 'items.feed': feed } as never)
      .lean<Stored<Subscriptions>>()
      .exec();
    const subscription = owner?.items.find((each) => each.feed === feed);
    if (!owner || !subscription)
      throw new DomainError('dissemination.subscription-not-found', 'Make a new feed address in the portal.');
    return { owner, subscription };
  }
}
