import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MemberProfile } from '@digital-customs/contracts';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { noProfile, profileFields } from './profile.js';

export const profileSchema = aggregateSchema(profileFields);
profileSchema.set('collection', 'profiles');

@Injectable()
export class ProfileStore extends AggregateStore<MemberProfile> {
  constructor(
    @InjectModel('Profile', 'maturity') model: Model<Stored<MemberProfile>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.profile', notFound: 'platform.not-found' }, transport, clock);
  }

  async of(member: string): Promise<MemberProfile> {
    const { trade, priorities, picks } = (await this.find(member)) ?? noProfile(member);
    return { member, trade, priorities, picks };
  }

  async all(): Promise<Map<string, MemberProfile>> {
    const found = await this.model.find({}, { outbox: 0 }).lean<Stored<MemberProfile>[]>().exec();
    return new Map(found.map((profile) => [profile._id, profile]));
  }
}
