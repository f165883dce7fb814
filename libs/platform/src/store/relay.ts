import type { Model } from 'mongoose';
import { Logger } from '@nestjs/common';
import type { EventTransport } from '../events/event-transport.js';
import type { Stored } from './aggregate-schema.js';

const sweepEvery = 2_000;
/** Aggregates whose outboxes are emptied together. */
const together = 16;
/** Lots that are under way side by side, so that a partition that does not answer holds up only what waits with it. */
const mostLanes = 4;

/**
 * Publishes what aggregates have in their outboxes, in order, and removes what the transport acknowledged.
 * Nudged after each commit; sweeps at the start and every two seconds, so that a crash or an outage only delays.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly waiting = new Set<string>();
  private readonly underWay = new Set<string>();
  private readonly running = new Set<Promise<void>>();
  private lanes = 0;
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
    this.waiting.add(id);
    if (this.lanes === mostLanes) return;
    const lane: Promise<void> = this.run().finally(() => this.running.delete(lane));
    this.running.add(lane);
  }

  /** Waits for what is under way; the rest is swept at the next start. */
  async stop() {
    clearTimeout(this.timer);
    await this.sweeping;
    while (this.running.size) await Promise.all(this.running);
    this.stopped = true;
  }

  private async sweep() {
    const waiting = await this.model
      .find({ pending: true } as never, { _id: 1 })
      .limit(1_000)
      .lean();
    for (const { _id } of waiting) this.nudge(String(_id));
    await Promise.all(this.running);
  }

  private async run() {
    this.lanes++;
    for (let ids = this.take(); ids.length; ids = this.take())
      try {
        await this.publish(ids);
      } catch (error) {
        this.logger.warn(`events of ${ids.join(', ')} put off: ${String(error)}`);
      } finally {
        for (const id of ids) this.underWay.delete(id);
      }
    this.lanes--;
  }

  /** Some that wait and are not under way: the events of one aggregate go out one after the other. */
  private take(): string[] {
    const ids: string[] = [];
    for (const id of this.waiting) {
      if (ids.length === together) break;
      if (!this.underWay.has(id)) ids.push(id);
    }
    for (const id of ids) {
      this.waiting.delete(id);
      this.underWay.add(id);
    }
    return ids;
  }

  private async publish(ids: string[]) {
    const found = await this.model.find({ _id: { $in: ids } } as never, { outbox: 1, sequence: 1 }).lean();
    const held = found.flatMap(({ _id, outbox, sequence }) => (outbox?.length ? [{ _id, outbox, sequence }] : []));
    // One by one, so that what cannot be published keeps nothing else; the transport sends them together.
    const sent = await Promise.allSettled(held.map(({ outbox }) => this.transport.publish(outbox)));
    const published = held.filter((_, index) => sent[index]?.status === 'fulfilled');
    if (published.length) await this.empty(published);
    const failed = sent.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** An aggregate that was changed meanwhile keeps what was added to its outbox, and comes again. */
  private async empty(published: Pick<Stored<object>, '_id' | 'outbox' | 'sequence'>[]) {
    const { matchedCount } = await this.model.collection.bulkWrite(
      published.map(({ _id, sequence }) => ({
        updateOne: {
          filter: { _id: _id as never, sequence: sequence as never },
          update: { $set: { outbox: [] }, $unset: { pending: '' } } as never,
        },
      })),
      { ordered: false },
    );
    if (matchedCount === published.length) return;
    await this.model.collection.bulkWrite(
      published.map(({ _id, outbox = [] }) => ({
        updateOne: {
          filter: { _id: _id as never },
          update: { $pull: { outbox: { id: { $in: outbox.map(({ id }) => id) } } } } as never,
        },
      })),
      { ordered: false },
    );
    for (const { _id } of published) this.waiting.add(String(_id));
  }
}
