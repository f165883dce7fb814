import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Newsletter, newsletterFields } from './newsletter.js';

export const newsletterSchema = aggregateSchema(newsletterFields).index({ status: 1, changedAt: -1 });
newsletterSchema.set('collection', 'newsletters');

type Place = [changedAt: string, id: string];

@Injectable()
export class NewsletterStore extends AggregateStore<Newsletter> {
  constructor(
    @InjectModel('Newsletter', 'dissemination') model: Model<Stored<Newsletter>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(
      model,
      { topic: 'dissemination.newsletter', notFound: 'dissemination.newsletter-not-found' },
      transport,
      clock,
    );
  }

  /** The latest first. */
  list(withDrafts: boolean, place: Place | null, limit: number): Promise<Stored<Newsletter>[]> {
    const after = place && { $or: [{ changedAt: { $lt: place[0] } }, { changedAt: place[0], _id: { $gt: place[1] } }] };
    return this.model
      .find({ ...(!withDrafts && { status: 'sent' }), ...after } as never)
      .sort({ changedAt: -1, _id: 1 })
      .limit(limit)
      .lean<Stored<Newsletter>[]>()
      .exec();
  }

  async nextNumber(): Promise<number> {
    return (await this.model.countDocuments({ status: 'sent' } as never).exec()) + 1;
  }
}
