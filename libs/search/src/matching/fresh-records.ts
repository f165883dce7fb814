import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { RecordDocument } from '@digital-customs/records';

/** A record that was indexed and has not been held against kept searches since. */
export interface FreshRecord {
  _id: string;
  version: number;
  audience: string[];
}

export const freshRecordSchema = new Schema(
  { _id: String, version: Number, audience: { type: Schema.Types.Mixed } },
  { versionKey: false, autoIndex: false, collection: 'fresh-records' },
);

@Injectable()
export class FreshRecords {
  constructor(@InjectModel('FreshRecord', 'search') @Inject() private readonly model: Model<FreshRecord>) {}

  async add({ id, version, audience }: Pick<RecordDocument, 'id' | 'version' | 'audience'>): Promise<void> {
    await this.model.collection.updateOne({ _id: id as never }, { $set: { version, audience } } as never, {
      upsert: true,
    });
  }

  next(count: number): Promise<FreshRecord[]> {
    return this.model.find().sort({ _id: 1 }).limit(count).lean<FreshRecord[]>().exec();
  }

  /** One that was indexed anew meanwhile stays. */
  async done(records: readonly FreshRecord[]): Promise<void> {
    for (const { _id, version } of records) await this.model.collection.deleteOne({ _id, version } as never);
  }
}
