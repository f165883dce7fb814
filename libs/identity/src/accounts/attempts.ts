import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { DomainError } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { countersOf, type Counter, waitFor, windowOf } from './attempt-limits.js';

interface Attempts {
  _id: string;
  /** When the latest attempts were, oldest first; never more than the counter's limit. */
  tries: Date[];
  latest: Date;
}

export const attemptsSchema = new Schema(
  { _id: String, tries: [Date], latest: Date },
  { versionKey: false, autoIndex: false, collection: 'sign_in_attempts' },
).index({ latest: 1 });

/**
 * Counts attempts to sign in, in the store, so that a restart forgets none. An attempt is counted before the password
 * is looked at and taken back when it was right: however many come at once, no more than the limit are tried.
 */
@Injectable()
export class SignInAttempts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    @InjectModel('Attempts', 'identity') private readonly model: Model<Attempts>,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    await this.removeOld();
    this.timer = setInterval(() => void this.removeOld().catch(() => undefined), windowOf).unref();
  }

  beforeApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** Throws identity.too-many-attempts with the seconds to wait. */
  async begin(who: string, address: string): Promise<{ succeeded(): Promise<void> }> {
    const now = this.clock.now();
    const counters = countersOf(who, address);
    for (const counter of counters) await this.count(counter, now);
    return {
      succeeded: async () => {
        for (const { key, startsAnew } of counters) {
          if (startsAnew) await this.model.deleteOne({ _id: key });
          else await this.model.updateOne({ _id: key }, { $pull: { tries: now } });
        }
      },
    };
  }

  private async count({ key, limit }: Counter, now: Date): Promise<void> {
    const since = new Date(now.getTime() - windowOf);
    const used = { [`tries.${limit - 1}`]: { $exists: true }, 'tries.0': { $gt: since } };
    const again = { $push: { tries: { $each: [now], $slice: -limit } }, $set: { latest: now } };
    for (;;) {
      try {
        // Where the limit is used up nothing matches, and the upsert runs into the id that is taken.
        await this.model.collection.updateOne({ _id: key as never, $nor: [used] } as never, again as never, {
          upsert: true,
        });
        return;
      } catch (error) {
        if ((error as { code?: number }).code !== 11000) throw error;
      }
      const tries = (await this.model.findById(key).lean())?.tries ?? [];
      const retryAfter = waitFor(tries, limit, now);
      if (retryAfter > 0)
        throw new DomainError(
          'identity.too-many-attempts',
          `Wait ${Math.ceil(retryAfter / 60)} minutes and try again.`,
          { retryAfter },
        );
    }
  }

  private async removeOld(): Promise<void> {
    await this.model.deleteMany({ latest: { $lt: new Date(this.clock.now().getTime() - windowOf) } });
  }
}
