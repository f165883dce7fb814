import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { type RunSettings, SETTINGS } from '@digital-customs/platform';

/** A round of digests that was made to its end, or who makes them now. */
export interface Round {
  _id: string;
  until?: string;
  holder?: string;
}
export const roundSchema = new Schema(
  { _id: String, until: String, holder: String },
  { versionKey: false, autoIndex: false, collection: 'digest-rounds' },
);

/** How long whoever makes digests may be silent before another does. Milliseconds. */
const turn = 120_000;

@Injectable()
export class Rounds {
  private readonly me = randomUUID();

  constructor(
    @InjectModel('Round', 'dissemination') @Inject() private readonly model: Model<Round>,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  async isDone(id: string): Promise<boolean> {
    return (await this.model.exists({ _id: id })) !== null;
  }

  async done(id: string): Promise<void> {
    await this.model.collection.updateOne({ _id: id as never }, { $set: { until: id } } as never, { upsert: true });
  }

  /** Of several processes one makes digests; whether this is it, for the next two minutes. */
  async isMine(at: Date): Promise<boolean> {
    if (this.settings.soleWriter) return true;
    const until = new Date(at.getTime() + turn).toISOString();
    try {
      const { matchedCount, upsertedCount } = await this.model.collection.updateOne(
        { _id: 'turn', $or: [{ holder: this.me }, { until: { $lt: at.toISOString() } }] } as never,
        { $set: { holder: this.me, until } } as never,
        { upsert: true },
      );
      return matchedCount + upsertedCount > 0;
    } catch (error) {
      // Another holds it: the upsert ran into its id.
      if ((error as { code?: number }).code !== 11000) throw error;
      return false;
    }
  }

  /** The next may begin at once. */
  async endTurn(): Promise<void> {
    await this.model.collection.deleteOne({ _id: 'turn', holder: this.me } as never);
  }
}
