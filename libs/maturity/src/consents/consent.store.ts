import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type Actor, type Consents } from '@digital-customs/contracts';
import {
  AggregateStore,
  aggregateSchema,
  type Change,
  Clock,
  EventTransport,
  type Stored,
} from '@digital-customs/platform';
import { consentFields } from './consents.js';

export const consentSchema = aggregateSchema(consentFields);
consentSchema.set('collection', 'consents');

@Injectable()
export class ConsentStore extends AggregateStore<Consents> {
  constructor(
    @InjectModel('Consents', 'maturity') model: Model<Stored<Consents>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.consents', notFound: 'platform.not-found' }, transport, clock);
  }

  async of(member: string): Promise<Consents> {
    return { member, segments: (await this.find(member))?.segments ?? {} };
  }

  /** By Member; who has said nothing is not in it. Read anew each time: what is withdrawn is withdrawn at once. */
  async all(): Promise<Map<string, Consents['segments']>> {
    const found = await this.model.find({}, { segments: 1 }).lean<Stored<Consents>[]>().exec();
    return new Map(found.map(({ _id, segments }) => [_id, segments]));
  }

  async put(given: Consents, by: Actor, change: Change<Consents>): Promise<Consents> {
    const none: Consents = { member: given.member, segments: {} };
    const { member, segments } = await this.changeOrBegin(given.member, by, none, () => change);
    return { member, segments };
  }
}
