import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { InstrumentContent } from '@digital-customs/contracts';
import type { Kept } from '@digital-customs/platform';

/** What the mapping needs to know of an entry of the register, kept from its events. Its id is the entry's code. */
export interface RegisterLink extends Kept {
  kind: InstrumentContent['kind'];
  names: Record<string, string>;
  status: string;
  measures: InstrumentContent['measures'];
}

const mixed = { type: Schema.Types.Mixed };
export const registerLinkSchema = new Schema(
  { _id: String, handled: Number, kind: String, names: mixed, status: String, measures: mixed },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'tfa-register-links' },
);

@Injectable()
export class RegisterLinks {
  constructor(@InjectModel('RegisterLink', 'repository') @Inject() readonly model: Model<RegisterLink>) {}

  /** What is retired supports nothing any more. */
  inForce(): Promise<RegisterLink[]> {
    return this.model
      .find({ status: { $ne: 'retired' } })
      .sort({ _id: 1 })
      .lean<RegisterLink[]>()
      .exec();
  }
}
