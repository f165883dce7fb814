import type { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import type { LoggedEvent } from './logged-event.js';
import type { Receiver } from './event-transport.js';
import { Lanes } from './lanes.js';
import { readEnvelope } from './unreadable.js';

interface Source {
  read(after: number): Promise<LoggedEvent[]>;
  receiver: Receiver;
  save(position: number): Promise<void>;
  remaining(after: number): Promise<number>;
  appended: EventEmitter;
}

const window = 500;
/** The store is a thread of the same process: more at once gain nothing, and all services read side by side. */
const atOnce = 4;
const pollEvery = 1_000;

const newLanes = () => new Lanes(window, undefined, atOnce);

/** Follows the log for one consumer group: woken by appends in this process, and by the clock for those of others. */
export class LogReader {
  private readonly logger = new Logger('EventLog');
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private saved: number;
  private lanes = newLanes();
  private wake = () => {};

  constructor(
    private readonly start_: number,
    private readonly source: Source,
  ) {
    this.saved = start_;
  }

  start() {
    this.running = this.run();
  }

  async stop() {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  lag = () => this.source.remaining(Math.max(this.saved, this.lanes.done));

  private async run() {
    const woken = () => this.wake();
    this.source.appended.on('events', woken);
    let after = this.start_;
    while (!this.stopped) {
      try {
        after = await this.follow(after);
      } catch (error) {
        this.logger.warn(`reading put off: ${String(error)}`);
        await this.lanes.settle();
        after = this.saved;
        this.lanes = newLanes();
        await this.pause(pollEvery);
      }
    }
    this.source.appended.off('events', woken);
    await this.lanes.settle();
    await this.save().catch((error: unknown) => this.logger.warn(`position not saved: ${String(error)}`));
  }

  private async follow(after: number): Promise<number> {
    let news = false;
    const listening = new Promise<void>((resolve) => (this.wake = () => ((news = true), resolve())));
    const events = await this.source.read(after);
    for (const logged of events) {
      if (this.stopped) return after;
      await this.queue(logged);
      after = logged._id;
    }
    await this.save();
    if (events.length === 0 && !news) await Promise.race([listening, this.pause(pollEvery)]);
    return after;
  }

  private queue({ _id, topic, event }: LoggedEvent) {
    const { deliver, setAside } = this.source.receiver;
    const read = readEnvelope(event);
    if (typeof read !== 'string') return this.lanes.add(_id, read.aggregate.id, () => deliver(read));
    const message = { topic, key: '', position: String(_id), text: JSON.stringify(event) ?? '', reason: read };
    return this.lanes.add(_id, `unreadable ${_id}`, () => setAside(message));
  }

  private async save() {
    const done = this.lanes.done;
    if (done > this.saved) {
      await this.source.save(done);
      this.saved = done;
    }
  }

  private pause(milliseconds: number) {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const before = this.wake;
      this.wake = () => {
        clearTimeout(timer);
        before();
        resolve();
      };
    });
  }
}
