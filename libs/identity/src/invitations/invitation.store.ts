import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { hashOf, invalid, type Invitation, invitationFields } from './invitation.js';

export const invitationSchema = aggregateSchema(invitationFields)
  .index({ secret: 1 }, { unique: true })
  .index({ expiresAt: -1 });
invitationSchema.set('collection', 'invitations');

@Injectable()
export class InvitationStore extends AggregateStore<Invitation> {
  constructor(
    @InjectModel('Invitation', 'identity') model: Model<Stored<Invitation>>,
    transport: EventTransport,
    clock: Clock,
  ) {
    // An invitation is a person to be: its event goes out on the topic of persons, as the contract says.
    super(model, { topic: 'identity.person', notFound: 'identity.invitation-invalid' }, transport, clock);
  }

  /** Throws invitation-invalid. */
  async bySecret(secret: string): Promise<Stored<Invitation>> {
    const found = await this.model
      .findOne({ secret: hashOf(secret) } as never)
      .lean<Stored<Invitation>>()
      .exec();
    if (!found) throw invalid();
    return found;
  }

  /** Those not taken back, newest first; those to certain Members' roles where they are given. */
  list(members?: readonly string[]): Promise<Stored<Invitation>[]> {
    const filter = { revokedAt: null, ...(members && { 'grants.member': { $in: members } }) };
    return this.model
      .find(filter as never)
      .sort({ expiresAt: -1 })
      .limit(500)
      .lean<Stored<Invitation>[]>()
      .exec();
  }
}
