import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { hashOf, invalid, type Invitation, invitationFields } from './invitation.js';

export const invitationSchema = aggregateSchema(invitationFields).index({ secret: 1 }, { unique: true });
invitationSchema.set('collection', 'invitations');

@Injectable()
export class InvitationStore extends AggregateStore<Invitation> {
  constructor(
    @InjectModel('Invitation', 'identity') model: Model<Stored<Invitation>>,
    transport: EventTransport,
    clock: Clock,
  ) {
    super(model, { topic: 'identity.invitation', notFound: 'identity.invitation-invalid' }, transport, clock);
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

  /** Newest first. */
  list(): Promise<Stored<Invitation>[]> {
    return this.model.find().sort({ expiresAt: -1 }).limit(500).lean<Stored<Invitation>[]>().exec();
  }
}
