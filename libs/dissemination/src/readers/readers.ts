import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { type Actor, readerTokens, type RoleGrant } from '@digital-customs/contracts';
import type { Kept } from '@digital-customs/platform';

/** A person with an account, kept from identity’s events: what they may read, and where mail reaches them. */
export interface Reader extends Kept {
  name: string;
  email?: string;
  grants: RoleGrant[];
}

export const readerSchema = new Schema(
  { _id: String, handled: Number, name: String, email: String, grants: { type: Schema.Types.Mixed } },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'readers' },
);

@Injectable()
export class Readers {
  constructor(@InjectModel('Reader', 'dissemination') @Inject() readonly model: Model<Reader>) {}

  find(id: string): Promise<Reader | null> {
    return this.model.findById(id).lean<Reader>().exec();
  }
}

/** What the person may read now; nothing is kept of what they could read before. */
export const tokensOf = ({ _id: id, name = '', grants = [] }: Reader): string[] =>
  readerTokens({ id, name, grants } satisfies Actor);
