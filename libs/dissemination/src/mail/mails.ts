import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { Mail, MailStatus } from './mail.js';

const words = ['reader', 'kind', 'rhythm', 'issue', 'status', 'dueAt', 'createdAt', 'claimedBy', 'claimedAt'] as const;
const more = ['endedAt', 'to', 'subject', 'text', 'html', 'reason'] as const;

export const mailSchema = new Schema(
  {
    _id: String,
    ...Object.fromEntries([...words, ...more].map((name) => [name, String])),
    attempts: Number,
    entries: { type: Schema.Types.Mixed },
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'mails' },
);
mailSchema.index({ status: 1, dueAt: 1 }).index({ reader: 1, createdAt: -1 }).index({ createdAt: -1, _id: 1 });

/** A claim this old is nobody’s any more, where several processes send. Milliseconds. */
const claimHolds = 5 * 60_000;

@Injectable()
export class Mails {
  /** Names this process in what it claims. */
  private readonly me = randomUUID();

  constructor(@InjectModel('Mail', 'dissemination') @Inject() readonly model: Model<Mail>) {}

  /** Adds those that are not there yet; resolves to how many that were. */
  async add(mails: readonly Mail[]): Promise<number> {
    if (mails.length === 0) return 0;
    try {
      return (await this.model.collection.insertMany(mails as never, { ordered: false })).insertedCount;
    } catch (error) {
      const { code, result } = error as { code?: number; result?: { insertedCount?: number } };
      if (code !== 11000) throw error;
      return result?.insertedCount ?? 0;
    }
  }

  /** What these readers were told of since a moment, by reader. */
  async toldSince(readers: readonly string[], since: string): Promise<Map<string, Set<string>>> {
    const told = new Map<string, Set<string>>();
    const mails = await this.model
      .find({ reader: { $in: readers }, createdAt: { $gt: since }, kind: 'digest' } as never, { reader: 1, entries: 1 })
      .lean<Mail[]>()
      .exec();
    for (const { reader, entries } of mails) {
      const known = told.get(reader) ?? new Set();
      for (const entry of entries) known.add(entry);
      told.set(reader, known);
    }
    return told;
  }

  /** The next mail that is due, claimed for this process; null where none is. */
  async claim(at: Date): Promise<Mail | null> {
    const now = at.toISOString();
    const found = await this.model.collection.findOneAndUpdate(
      { status: 'waiting', dueAt: { $lte: now } } as never,
      { $set: { status: 'claimed', claimedBy: this.me, claimedAt: now } } as never,
      { sort: { dueAt: 1 }, returnDocument: 'after' },
    );
    return found as unknown as Mail | null;
  }

  /** Changes a mail that is in this state and this process’s own; resolves to whether it was. */
  async change(id: string, from: MailStatus, to: Partial<Mail>): Promise<boolean> {
    const { matchedCount } = await this.model.collection.updateOne(
      { _id: id, status: from, claimedBy: this.me } as never,
      { $set: to } as never,
    );
    return matchedCount === 1;
  }

  /**
   * Takes up what a process that ended left behind: what was only claimed waits again, what was being sent is what
   * `sendingBecomes` says. `alone`: this process is the only one, so whatever is another’s was left behind.
   */
  async recover(alone: boolean, at: Date, sendingBecomes: 'waiting' | 'uncertain'): Promise<void> {
    const left = {
      claimedBy: { $ne: this.me },
      ...(!alone && { claimedAt: { $lt: new Date(at.getTime() - claimHolds).toISOString() } }),
    };
    const now = at.toISOString();
    await this.model.collection.updateMany(
      { status: 'claimed', ...left } as never,
      { $set: { status: 'waiting' } } as never,
    );
    const reason = 'The service stopped while the mail server took it in: it may have arrived.';
    await this.model.collection.updateMany(
      { status: 'sending', ...left } as never,
      {
        $set: sendingBecomes === 'waiting' ? { status: 'waiting' } : { status: 'uncertain', endedAt: now, reason },
      } as never,
    );
  }
}
