import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Import, importFields } from './import.js';

export const importSchema = aggregateSchema(importFields)
  .index({ 'by.id': 1, at: -1 })
  .index({ member: 1, at: -1 })
  .index({ state: 1 });
importSchema.set('collection', 'imports');

/** What columns were last read as, by their heads, for one type of record of one owner. */
export interface RememberedHeads {
  _id: string;
  fields: Record<string, string | null>;
}
export const rememberedHeadsSchema = new Schema(
  { _id: String, fields: { type: Schema.Types.Mixed } },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'import-heads' },
);

@Injectable()
export class ImportStore extends AggregateStore<Import> {
  constructor(
    @InjectModel('Import', 'repository') model: Model<Stored<Import>>,
    @InjectModel('RememberedHeads', 'repository') @Inject() private readonly heads: Model<RememberedHeads>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'repository.import', notFound: 'repository.import-not-found' }, transport, clock);
  }

  /** The newest first. */
  list(filter: object, limit: number): Promise<Stored<Import>[]> {
    return this.model
      .find(filter as never, { outbox: 0, commands: 0 })
      .sort({ at: -1, _id: 1 })
      .limit(limit)
      .lean<Stored<Import>[]>()
      .exec();
  }

  async discard(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id } as never);
  }

  async remembered(owner: string): Promise<Record<string, string | null>> {
    return (await this.heads.findById(owner).lean<RememberedHeads>().exec())?.fields ?? {};
  }

  async remember(owner: string, fields: Record<string, string | null>): Promise<void> {
    const all = { ...(await this.remembered(owner)), ...fields };
    await this.heads.updateOne({ _id: owner }, { $set: { fields: all } }, { upsert: true });
  }
}
