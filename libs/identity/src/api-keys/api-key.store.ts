import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type ApiKey, apiKeyFields, digestOf } from './api-key.js';

export const apiKeySchema = aggregateSchema(apiKeyFields)
  .index({ digest: 1 }, { unique: true })
  .index({ member: 1, madeAt: -1 });
apiKeySchema.set('collection', 'api_keys');

const mostListed = 500;

@Injectable()
export class ApiKeyStore extends AggregateStore<ApiKey> {
  constructor(
    @InjectModel('ApiKey', 'identity') model: Model<Stored<ApiKey>>,
    transport: EventTransport,
    clock: Clock,
  ) {
    super(model, { topic: 'identity.api-key', notFound: 'platform.not-found' }, transport, clock);
  }

  byKey(key: string): Promise<Stored<ApiKey> | null> {
    return this.model
      .findOne({ digest: digestOf(key) } as never)
      .lean<Stored<ApiKey>>()
      .exec();
  }

  /** Newest first; of certain Members where they are given. */
  list(members?: readonly string[]): Promise<Stored<ApiKey>[]> {
    return this.model
      .find((members ? { member: { $in: members } } : {}) as never)
      .sort({ madeAt: -1 })
      .limit(mostListed)
      .lean<Stored<ApiKey>[]>()
      .exec();
  }

  /** How many keys of a Member have neither expired nor been revoked. */
  countGood(member: string): Promise<number> {
    const filter = { member, revokedAt: null, expiresAt: { $gt: this.clock.now().toISOString() } };
    return this.model.countDocuments(filter as never).exec();
  }
}
