import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Webhook, webhookFields } from './webhook.js';

export const webhookSchema = aggregateSchema(webhookFields).index({ owner: 1, madeAt: -1 }).index({ state: 1 });
webhookSchema.set('collection', 'webhooks');

@Injectable()
export class WebhookStore extends AggregateStore<Webhook> {
  constructor(
    @InjectModel('Webhook', 'dissemination') model: Model<Stored<Webhook>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'dissemination.webhook', notFound: 'dissemination.webhook-not-found' }, transport, clock);
  }

  /** The latest first. */
  of(owner: string): Promise<Stored<Webhook>[]> {
    return this.model
      .find({ owner, state: { $ne: 'removed' } } as never)
      .sort({ madeAt: -1 })
      .lean<Stored<Webhook>[]>()
      .exec();
  }

  inUse(): Promise<Stored<Webhook>[]> {
    return this.model
      .find({ state: 'on' } as never)
      .lean<Stored<Webhook>[]>()
      .exec();
  }
}
