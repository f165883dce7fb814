import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { Envelope } from '@digital-customs/contracts';
import type { Recorded } from '@digital-customs/records';
import { announced, harvestOf, type Item } from './item.js';

const mixed = { type: Schema.Types.Mixed };
const fields = ['type', 'audience', 'texts', 'facets', 'payload', 'keys', 'searches', 'harvest'] as const;
const words = ['publishedAt', 'confirmedAt', 'page', 'news', 'announcedAt', 'changedAt', 'updatedAt', 'gone'] as const;

export const itemSchema = new Schema(
  {
    _id: String,
    handled: Number,
    matched: Number,
    year: Number,
    ...Object.fromEntries(words.map((name) => [name, String])),
    ...Object.fromEntries(fields.map((name) => [name, mixed])),
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'items' },
);
itemSchema
  .index({ changedAt: -1, _id: 1 })
  .index({ updatedAt: 1, _id: 1 })
  .index({ keys: 1, changedAt: -1 })
  .index({ 'harvest.stamp': 1, _id: 1 })
  .index({ page: 1 });

const attempts = 5;

/** Everything that was announced, one document for each record. */
@Injectable()
export class Items {
  constructor(@InjectModel('Item', 'dissemination') @Inject() readonly model: Model<Item>) {}

  /** Takes in what an event tells of a record; an event at or below the one taken in last changes nothing. */
  async take(recorded: Recorded, event: Envelope): Promise<void> {
    const [id, version] =
      'save' in recorded ? [recorded.save.id, recorded.save.version] : [recorded.remove, event.aggregate.sequence];
    await patiently(async () => {
      const before = await this.model
        .findById(id, { handled: 1, news: 1, announcedAt: 1, changedAt: 1, gone: 1, harvest: 1 })
        .lean<Item>()
        .exec();
      if ((before?.handled ?? -1) >= version) return;
      const known = before?.announcedAt ? before : null;
      const state =
        'save' in recorded ? announced(recorded.save, event.occurredAt, known) : ended(event.occurredAt, known);
      await this.model.collection.updateOne(
        { _id: id, handled: { $not: { $gte: version } } } as never,
        { $set: { ...state, handled: version } } as never,
        { upsert: true },
      );
    });
  }

  /** Notes which saved searches a record matches, unless something later has been noted. */
  async match({ id, searches }: { id: string; searches: string[] }, sequence: number): Promise<void> {
    await patiently(() =>
      this.model.collection.updateOne(
        { _id: id, matched: { $not: { $gte: sequence } } } as never,
        { $set: { searches, matched: sequence } } as never,
        { upsert: true },
      ),
    );
  }

  /** Differs as soon as anything was announced or matched. */
  async latestChange(): Promise<string> {
    const [latest] = await this.model
      .find({ updatedAt: { $gt: '' } } as never, { updatedAt: 1, matched: 1, handled: 1 })
      .sort({ updatedAt: -1, _id: -1 })
      .limit(1)
      .lean<Item[]>()
      .exec();
    return latest ? [latest.updatedAt, latest._id, latest.handled, latest.matched].join() : '';
  }

  /** Whether anything that they may read has the key. */
  async isUsed(key: string, tokens: readonly string[]): Promise<boolean> {
    return (await this.model.exists({ keys: key, gone: null, audience: { $in: tokens } } as never)) !== null;
  }

  /** As it is kept, whoever asks. */
  find(id: string): Promise<Item | null> {
    return this.model.findById(id).lean<Item>().exec();
  }

  /** For lists that name records: their titles, Members and whether they are still published. */
  named(ids: readonly string[]): Promise<Item[]> {
    return this.model
      .find({ _id: { $in: ids } }, { texts: 1, facets: 1, audience: 1, gone: 1 })
      .lean<Item[]>()
      .exec();
  }

  /** The record itself, for whoever holds one of these tokens; null where there is none for them. */
  read(id: string, tokens: readonly string[]): Promise<Item | null> {
    return this.model
      .findOne({ _id: id, gone: null, audience: { $in: tokens } } as never)
      .lean<Item>()
      .exec();
  }
}

const ended = (at: string, before: Pick<Item, 'harvest'> | null) => ({
  gone: at,
  updatedAt: at,
  harvest: harvestOf(null, at, before?.harvest ?? null),
});

/** Two events that make the same document at once: one of them finds it made. */
async function patiently(write: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return void (await write());
    } catch (error) {
      if ((error as { code?: number }).code !== 11000 || attempt === attempts) throw error;
    }
  }
}
