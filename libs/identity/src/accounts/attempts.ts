import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { DomainError } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';

interface Attempts {
  _id: string;
  /** When each failure of the last quarter of an hour was. */
  failures: Date[];
}

export const attemptsSchema = new Schema(
  { _id: String, failures: [Date] },
  { versionKey: false, autoIndex: false, collection: 'sign_in_attempts' },
);

const window = 15 * 60_000;
const most = { person: 10, address: 100 };

/** Counts failed sign-ins per e-mail address and per network address; too many, and the next must wait. */
@Injectable()
export class SignInAttempts {
  constructor(
    @InjectModel('Attempts', 'identity') private readonly model: Model<Attempts>,
    private readonly clock: Clock,
  ) {}

  /** Throws too-many-attempts with the seconds to wait. */
  async check(email: string, address: string): Promise<void> {
    const since = this.clock.now().getTime() - window;
    for (const [id, limit] of [
      [personKey(email), most.person],
      [addressKey(address), most.address],
    ] as const) {
      const recent = ((await this.model.findById(id).lean())?.failures ?? []).filter((at) => at.getTime() > since);
      if (recent.length < limit) continue;
      const retryAfter = Math.ceil((recent[recent.length - limit]!.getTime() - since) / 1000);
      throw new DomainError('identity.too-many-attempts', `Wait ${Math.ceil(retryAfter / 60)} minutes and try again.`, {
        retryAfter,
      });
    }
  }

  async failed(email: string, address: string): Promise<void> {
    for (const [id, limit] of [
      [personKey(email), most.person],
      [addressKey(address), most.address],
    ] as const) {
      await this.model.updateOne(
        { _id: id },
        { $push: { failures: { $each: [this.clock.now()], $slice: -limit } } },
        { upsert: true },
      );
    }
  }

  async succeeded(email: string): Promise<void> {
    await this.model.deleteOne({ _id: personKey(email) });
  }
}

const personKey = (email: string) => `person:${createHash('sha256').update(email.toLowerCase()).digest('hex')}`;
const addressKey = (address: string) => `address:${address}`;
