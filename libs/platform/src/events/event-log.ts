import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Envelope } from '@digital-customs/contracts';
import { type Deliver, EventTransport, type Receiver, type Subscription, topicOf } from './event-transport.js';
import type { LoggedEvent } from './logged-event.js';
import { LogReader } from './log-reader.js';
import { readEnvelope } from './unreadable.js';

interface Position {
  _id: string;
  position: number;
}

const batch = 50;

/** The embedded transport: a durable log of events in the document store. Any number of writers may append. */
export class EventLog extends EventTransport {
  private readonly logger = new Logger('EventLog');
  private readonly log: Model<LoggedEvent>;
  private readonly positions: Model<Position>;
  private readonly appended = new EventEmitter().setMaxListeners(0);
  private waiting: { events: readonly Envelope[]; resolve: () => void; reject: (error: unknown) => void }[] = [];
  private appending = false;
  private last = 0;
  private readonly open = new Set<LogReader>();

  constructor(private readonly connection: Connection) {
    super();
    const raw = { versionKey: false, autoIndex: false, minimize: false } as const;
    this.log = connection.model<LoggedEvent>(
      'LoggedEvent',
      new Schema<LoggedEvent>({ _id: Number, topic: String, event: {} }, { ...raw, collection: 'events' }),
    );
    this.positions = connection.model<Position>(
      'Position',
      new Schema<Position>({ _id: String, position: Number }, { ...raw, collection: 'positions' }),
    );
  }

  publish(events: readonly Envelope[]): Promise<void> {
    if (events.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ events, resolve, reject });
      if (!this.appending) void this.append();
    });
  }

  async subscribe(group: string, topics: readonly string[], receiver: Receiver): Promise<Subscription> {
    const start = (await this.positions.findById(group).lean())?.position ?? 0;
    const reader = new LogReader(start, {
      read: (after) => this.read(topics, after),
      receiver,
      save: async (position) => {
        await this.positions.updateOne({ _id: group }, { $set: { position } }, { upsert: true });
      },
      remaining: (after) => this.log.countDocuments({ _id: { $gt: after }, topic: { $in: topics } }),
      appended: this.appended,
    });
    this.open.add(reader);
    reader.start();
    return { close: () => reader.stop().finally(() => this.open.delete(reader)), lag: () => reader.lag() };
  }

  async replay(topics: readonly string[], deliver: Deliver): Promise<number> {
    const end = await this.end();
    let count = 0;
    for (let after = 0; after < end;) {
      const events = await this.read(topics, after);
      if (events.length === 0) break;
      for (const { _id, event } of events) {
        if (_id > end) return count;
        after = _id;
        const read = readEnvelope(event);
        if (typeof read === 'string') continue;
        await deliver(read);
        count++;
      }
    }
    return count;
  }

  async close(): Promise<void> {
    await Promise.all([...this.open].map((reader) => reader.stop()));
    await this.connection.close();
  }

  private read(topics: readonly string[], after: number) {
    return this.log
      .find({ _id: { $gt: after }, topic: { $in: topics } })
      .sort({ _id: 1 })
      .limit(batch)
      .lean()
      .exec() as Promise<LoggedEvent[]>;
  }

  private async end(): Promise<number> {
    return (await this.log.findOne({}, { _id: 1 }).sort({ _id: -1 }).lean())?._id ?? 0;
  }

  /** Appends all that waits, in one ordered insert. Another writer may take a position first: then go on behind it. */
  private async append() {
    this.appending = true;
    while (this.waiting.length) {
      const taken = this.waiting.splice(0);
      try {
        await this.insert(taken.flatMap(({ events }) => events));
        for (const { resolve } of taken) resolve();
        this.appended.emit('events');
      } catch (error) {
        this.logger.warn(`append failed: ${String(error)}`);
        for (const { reject } of taken) reject(error);
      }
    }
    this.appending = false;
  }

  private async insert(events: readonly Envelope[]) {
    let rest = [...events];
    while (rest.length) {
      this.last ||= await this.end();
      const rows = rest.map((event, index) => ({ _id: this.last + index + 1, topic: topicOf(event), event }));
      try {
        await this.log.collection.insertMany(rows as never[], { ordered: true });
        this.last += rows.length;
        rest = [];
      } catch (error) {
        const written = (error as { result?: { insertedCount?: number } }).result?.insertedCount ?? 0;
        this.last = 0;
        if ((error as { code?: number }).code !== 11000) throw error;
        rest = rest.slice(written);
      }
    }
  }
}
