import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';

/** A search that a person keeps, from search’s events. Its aggregate is the person; `told` is that aggregate’s event. */
export interface KeptSearch {
  _id: string;
  person: string;
  name: string;
  query: string;
  told: number;
  forgotten: boolean;
}

export const keptSearchSchema = new Schema(
  { _id: String, person: String, name: String, query: String, told: Number, forgotten: Boolean },
  { versionKey: false, autoIndex: false, collection: 'kept-searches' },
);

@Injectable()
export class KeptSearches {
  constructor(@InjectModel('KeptSearch', 'dissemination') @Inject() readonly model: Model<KeptSearch>) {}

  own(id: string, person: string | null): Promise<KeptSearch | null> {
    return this.model
      .findOne({ _id: id, person, forgotten: false } as never)
      .lean<KeptSearch>()
      .exec();
  }

  /** The events of one person come in order; one that comes again changes nothing. */
  async keep(search: Omit<KeptSearch, '_id'> & { id: string }): Promise<void> {
    const { id, told, ...state } = search;
    try {
      await this.model.collection.updateOne(
        { _id: id, told: { $not: { $gte: told } } } as never,
        { $set: { ...state, told } } as never,
        { upsert: true },
      );
    } catch (error) {
      if ((error as { code?: number }).code !== 11000) throw error;
    }
  }
}
