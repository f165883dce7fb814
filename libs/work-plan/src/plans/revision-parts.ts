import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { Entry } from './content.js';

interface RevisionPart {
  _id: string;
  set: string;
  entries: Entry[];
}

/** Small enough for a document at the longest texts there can be. */
const entriesInPart = 100;

export const revisionPartSchema = new Schema(
  { _id: String, set: String, entries: [Schema.Types.Mixed] },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'revision-parts' },
);
revisionPartSchema.index({ set: 1 });

/**
 * The entries of revisions, in parts, so that a plan of any size fits documents. A set is written before the plan names it
 * and never changed; one that no plan names is without effect.
 */
@Injectable()
export class RevisionParts {
  constructor(@InjectModel('RevisionPart', 'work-plan') @Inject() private readonly model: Model<RevisionPart>) {}

  async write(set: string, entries: readonly Entry[]): Promise<void> {
    for (let first = 0, part = 0; first < entries.length; first += entriesInPart, part++) {
      const _id = `${set}/${String(part).padStart(5, '0')}`;
      const held = { _id, set, entries: entries.slice(first, first + entriesInPart) };
      await this.model.collection.updateOne({ _id } as never, { $setOnInsert: held } as never, { upsert: true });
    }
  }

  /** The entries of each set, in the order of the sets given. */
  async read(sets: readonly string[]): Promise<Entry[][]> {
    const parts = await this.model
      .find({ set: { $in: [...sets] } })
      .sort({ _id: 1 })
      .lean<RevisionPart[]>()
      .exec();
    const found = new Map<string, Entry[]>(sets.map((set) => [set, []]));
    for (const { set, entries } of parts) found.get(set)?.push(...entries);
    return sets.map((set) => found.get(set) ?? []);
  }
}
