import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Person, personFields } from './person.js';

export const personSchema = aggregateSchema(personFields)
  .index({ 'grants.member': 1, name: 1 })
  .index({ email: 1 }, { unique: true });
personSchema.set('collection', 'people');

@Injectable()
export class PersonStore extends AggregateStore<Person> {
  constructor(
    @InjectModel('Person', 'identity') model: Model<Stored<Person>>,
    transport: EventTransport,
    clock: Clock,
  ) {
    super(model, { topic: 'identity.person', notFound: 'platform.not-found' }, transport, clock);
  }

  /** By name; of certain Members where they are given. */
  list(members?: readonly string[]): Promise<Stored<Person>[]> {
    const filter = members ? { 'grants.member': { $in: members } } : {};
    return this.model
      .find(filter as never)
      .sort({ name: 1 })
      .limit(2_000)
      .lean<Stored<Person>[]>()
      .exec();
  }

  async byEmail(email: string): Promise<Stored<Person> | null> {
    return this.model
      .findOne({ email: email.toLowerCase() } as never)
      .lean<Stored<Person>>()
      .exec();
  }

  countSecretariats(): Promise<number> {
    return this.model.countDocuments({ 'grants.role': 'secretariat' } as never).exec();
  }

  async isEmpty(): Promise<boolean> {
    return (await this.model.findOne({}, { _id: 1 }).lean()) === null;
  }
}
