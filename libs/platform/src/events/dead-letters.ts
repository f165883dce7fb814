import { type Connection, type Model, Schema } from 'mongoose';
import { DomainError, type Envelope } from '@digital-customs/contracts';
import type { Clock } from '../clock.js';
import type { Unreadable } from './event-transport.js';
import { asEvent } from './unreadable.js';

export interface DeadLetter {
  _id: string;
  reaction: string;
  event: Envelope;
  error: string;
  failedAt: Date;
  /** How often it went through all its attempts. */
  failures: number;
}

const schema = new Schema(
  { _id: String, reaction: String, event: {}, error: String, failedAt: Date, failures: Number },
  { versionKey: false, autoIndex: false, collection: 'dead_letters', minimize: false },
);
schema.index({ failedAt: 1 });

export const keepDeadLetters = (connection: Connection) =>
  connection.model('DeadLetter', schema) as unknown as Model<DeadLetter>;

/** Events that a service's reactions could not handle, kept until an operator has read and redriven them. */
export class DeadLetters {
  private readonly model: Model<DeadLetter>;

  constructor(
    connection: Connection,
    private readonly clock: Clock,
  ) {
    this.model = keepDeadLetters(connection);
  }

  async add(reaction: string, event: Envelope, error: unknown): Promise<void> {
    await this.model.updateOne(
      { _id: `${reaction}.${event.id}` },
      { $set: { reaction, event, error: String(error), failedAt: this.clock.now() }, $inc: { failures: 1 } },
      { upsert: true },
    );
  }

  /** A message that is no event belongs to no reaction; an operator can read it and discard it. */
  addUnreadable(message: Unreadable): Promise<void> {
    return this.add('unreadable', asEvent(message, this.clock.now()), message.reason);
  }

  /** Oldest first, at most 200. */
  list = (): Promise<DeadLetter[]> => this.model.find().sort({ failedAt: 1 }).limit(200).lean<DeadLetter[]>().exec();

  count = (): Promise<number> => this.model.countDocuments().exec();

  async load(id: string): Promise<DeadLetter> {
    const letter = await this.model.findById(id).lean<DeadLetter>().exec();
    if (!letter)
      throw new DomainError('platform.not-found', 'The dead letter is not there; it may have been redriven.');
    return letter;
  }

  async remove(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id });
  }
}
