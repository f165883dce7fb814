import type { Model } from 'mongoose';
import { Logger } from '@nestjs/common';
import type { EventTransport } from '../events/event-transport.js';
import type { Stored } from './aggregate-schema.js';

const sweepEvery = 2_000;
/** Aggregates whose outboxes a sweep empties side by side. */
const atOnce = 16;

/**
 * Publishes what aggregates have in their outboxes, in order, and removes what the transport acknowledged.
 * Nudged after each commit; sweeps at the start and every two seconds, so that a crash or an outage only delays.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly running = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private timer?: NodeJS.Timeout;
  private sweeping: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly model: Model<Stored<object>>,
    private readonly transport: EventTransport,
  ) {}

  start() {
    const sweep = () => {
      this.sweeping = this.sweep().catch((error: unknown) => this.logger.warn(`sweep put off: ${String(error)}`));
      void this.sweeping.then(() => {
        if (!this.stopped) this.timer = setTimeout(sweep, sweepEvery).unref();
      });
    };
    sweep();
  }

  nudge(id: string): void {
    if (this.stopped) return;
    if (this.running.has(id)) {
      this.again.add(id);
      return;
    }
    const run = this.publish(id)
      .catch((error: unknown) => this.logger.warn(`events of ${id} put off: ${String(error)}`))
      .finally(() => {
        this.running.delete(id);
        if (this.again.delete(id)) this.nudge(id);
      });
    this.running.set(id, run);
  }

  /** Waits for what is under way; the rest is swept at the next start. */
  async stop() {
    clearTimeout(this.timer);
    await this.sweeping;
    while (this.running.size) await Promise.all(this.running.values());
    this.stopped = true;
  }

  private async sweep() {
    const waiting = await this.model
      .find({ pending: true } as never, { _id: 1 })
      .limit(1_000)
      .lean();
    for (const { _id } of waiting) {
      this.nudge(String(_id));
      while (this.running.size >= atOnce) await Promise.race(this.running.values());
    }
  }

  private async publish(id: string) {
    const held = await this.model.findById(id, { outbox: 1, sequence: 1 }).lean();
    if (!held?.outbox?.length) return;
    await this.transport.publish(held.outbox);
    const emptied = await this.model.collection.updateOne({ _id: id as never, sequence: held.sequence as never }, {
      $set: { outbox: [] },
      $unset: { pending: '' },
    } as never);
    if (emptied.matchedCount === 0) {
      const ids = held.outbox.map((event) => event.id);
      await this.model.collection.updateOne({ _id: id as never }, { $pull: { outbox: { id: { $in: ids } } } } as never);
      this.again.add(id);
    }
  }
}
