import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { Clock } from '@digital-customs/platform';
import { tokenize } from '../engine/tokenize.js';

interface Row {
  /** The words, folded. */
  _id: string;
  times: number;
  first: string;
  last: string;
}

export const unansweredSchema = new Schema<Row>(
  { _id: String, times: Number, first: String, last: String },
  { versionKey: false, autoIndex: false, collection: 'unanswered' },
);
unansweredSchema.index({ times: -1, _id: 1 });

/** After so many milliseconds nobody is typing the words any more. */
const settled = 20_000;
const longest = 80;
const mostListed = 200;

/**
 * Counts the words that found nothing, without who asked and when in the day. Words that somebody was still typing are
 * not counted: while they wait, longer ones that begin with them take their place. What waits is lost with the process.
 */
@Injectable()
export class UnansweredWords implements BeforeApplicationShutdown {
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    @InjectModel('Unanswered', 'search') private readonly model: Model<Row>,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  note(text: string): void {
    const words = tokenize(text.slice(0, 2 * longest)).map(({ word }) => word).join(' '); // prettier-ignore
    if (words.length < 3 || words.length > longest) return;
    for (const [begun, timer] of this.waiting)
      if (words.startsWith(begun)) {
        clearTimeout(timer);
        this.waiting.delete(begun);
      } else if (begun.startsWith(words)) return;
    this.waiting.set(words, setTimeout(() => void this.count(words).catch(() => undefined), settled).unref());
  }

  list(): Promise<Row[]> {
    return this.model.find().sort({ times: -1, _id: 1 }).limit(mostListed).lean<Row[]>().exec();
  }

  async beforeApplicationShutdown() {
    await this.settle();
  }

  /** Counts what waits. */
  async settle(): Promise<void> {
    await Promise.all([...this.waiting.keys()].map((words) => this.count(words)));
  }

  private async count(words: string): Promise<void> {
    clearTimeout(this.waiting.get(words));
    this.waiting.delete(words);
    const day = this.clock.now().toISOString().slice(0, 10);
    const change = { $inc: { times: 1 }, $set: { last: day }, $setOnInsert: { first: day } };
    await this.model.updateOne({ _id: words }, change, { upsert: true }).exec();
  }
}
