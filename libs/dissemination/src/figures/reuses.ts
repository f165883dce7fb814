import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { Kept } from '@digital-customs/platform';

/** One Member's reuse of one record, kept from the repository's events. */
export interface Reuse extends Kept {
  record: string;
  standing: boolean;
  synthetic: boolean;
}
export interface Reused {
  members: number;
  synthetic: boolean;
}

export const reuseSchema = new Schema(
  { _id: String, handled: Number, record: String, standing: Boolean, synthetic: Boolean },
  { versionKey: false, autoIndex: false, collection: 'reuses' },
).index({ record: 1 });

const nobody: Reused = { members: 0, synthetic: false };

@Injectable()
export class Reuses {
  constructor(@InjectModel('Reuse', 'dissemination') @Inject() readonly model: Model<Reuse>) {}

  async of(records: readonly string[]): Promise<(record: string) => Reused> {
    const found = await this.model
      .find({ record: { $in: records }, standing: true } as never)
      .lean<Reuse[]>()
      .exec();
    const counted = new Map<string, Reused>();
    for (const { record, synthetic } of found) {
      const before = counted.get(record) ?? nobody;
      counted.set(record, { members: before.members + 1, synthetic: before.synthetic || synthetic });
    }
    return (record) => counted.get(record) ?? nobody;
  }
}
