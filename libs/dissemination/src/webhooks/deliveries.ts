import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { Clock } from '@digital-customs/platform';
import type { Delivery } from './delivery.js';

export interface KeptDelivery extends Delivery {
  /** Failures since it was made or replayed. */
  failures: number;
}

const mixed = { type: Schema.Types.Mixed };
export const deliverySchema = new Schema(
  {
    _id: String,
    webhook: String,
    type: String,
    item: String,
    state: String,
    nextAt: String,
    madeAt: String,
    failures: Number,
    tries: mixed,
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'webhook-deliveries' },
)
  .index({ state: 1, nextAt: 1 })
  .index({ webhook: 1, madeAt: -1, _id: 1 });

/** Longer than a try can last: what was begun and never ended, because the process did, is tried again after it. */
const claimed = 30_000;
const keptFor = 30 * 24 * 3600_000;

/** The log of what is to be sent and was sent. */
@Injectable()
export class Deliveries {
  constructor(
    @InjectModel('Delivery', 'dissemination') @Inject() readonly model: Model<KeptDelivery>,
    private readonly clock: Clock,
  ) {}

  /** Those that are known already are left as they are. */
  async add(all: readonly Omit<Delivery, 'state' | 'nextAt' | 'madeAt' | 'tries'>[]): Promise<void> {
    if (all.length === 0) return;
    const known = await this.model
      .find({ _id: { $in: all.map(({ _id }) => _id) } }, { _id: 1 })
      .lean<{ _id: string }[]>()
      .exec();
    const ids = new Set(known.map(({ _id }) => _id));
    const now = this.clock.now().toISOString();
    const fresh = all
      .filter(({ _id }) => !ids.has(_id))
      .map((one) => ({ ...one, state: 'waiting', nextAt: now, madeAt: now, failures: 0, tries: [] }));
    if (fresh.length === 0) return;
    await this.model.collection.insertMany(fresh as never, { ordered: false }).catch((error: { code?: number }) => {
      // Another process has just added some of them.
      if (error.code !== 11000) throw error;
    });
  }

  /** Until when a try that begins now has it for itself. */
  claimedUntil(): string {
    return new Date(this.clock.now().getTime() + claimed).toISOString();
  }

  due(limit: number, busy: readonly string[]): Promise<KeptDelivery[]> {
    const now = this.clock.now().toISOString();
    return this.model
      .find({ state: 'waiting', nextAt: { $lte: now }, webhook: { $nin: busy } } as never)
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean<KeptDelivery[]>()
      .exec();
  }

  /** Takes one for a try, so that no other process tries it meanwhile; false where one has. */
  async claim({ _id, nextAt }: KeptDelivery): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id, state: 'waiting', nextAt } as never,
      { $set: { nextAt: this.claimedUntil() } } as never,
    );
    return modifiedCount === 1;
  }

  async settle(id: string, state: Partial<KeptDelivery>): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: state } as never);
  }

  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keptFor).toISOString();
    await this.model.deleteMany({ madeAt: { $lt: before }, state: { $ne: 'waiting' } } as never);
  }
}
