import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { noProfile, type Profile, profileFields } from './profile.js';

export const profileSchema = aggregateSchema(profileFields);
profileSchema.set('collection', 'profiles');

@Injectable()
export class ProfileStore extends AggregateStore<Profile> {
  constructor(
    @InjectModel('Profile', 'maturity') model: Model<Stored<Profile>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.profile', notFound: 'platform.not-found' }, transport, clock);
  }

  async of(member: string): Promise<Profile> {
    const { trade, priorities, picks, synthetic } = (await this.find(member)) ?? noProfile(member);
    return { member, trade, priorities, picks, synthetic: synthetic ?? false };
  }

  async all(): Promise<Map<string, Profile>> {
    const found = await this.model.find({}, { outbox: 0 }).lean<Stored<Profile>[]>().exec();
    return new Map(found.map((profile) => [profile._id, profile]));
  }
}
