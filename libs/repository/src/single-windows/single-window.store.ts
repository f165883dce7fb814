import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { WindowLine } from '@digital-customs/contracts';
import {
  AggregateStore,
  aggregateSchema,
  Clock,
  EventTransport,
  ReadCache,
  type RunSettings,
  SETTINGS,
  type Stored,
} from '@digital-customs/platform';
import { type SingleWindow, windowStateFields } from './single-window-state.js';
import { lineOf } from './window-line.js';

export const singleWindowSchema = aggregateSchema(windowStateFields).index({ stage: 1 });
singleWindowSchema.set('collection', 'single-windows');

/** A window's line with the tokens of those who may read it. */
export interface HeldLine {
  line: WindowLine;
  audience: string[];
}

@Injectable()
export class SingleWindowStore extends AggregateStore<SingleWindow> {
  private readonly kept: ReadCache<HeldLine[]>;
  private readonly answers: ReadCache<{ text: string }>;

  constructor(
    @InjectModel('SingleWindow', 'repository') model: Model<Stored<SingleWindow>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    super(model, { topic: 'repository.single-window', notFound: 'repository.window-not-found' }, transport, clock);
    this.kept = new ReadCache(settings, 1);
    this.answers = new ReadCache(settings, 100);
  }

  /** Every published window: one a Member, so there are never more than some two hundred. Shared with other readers. */
  published(): Promise<HeldLine[]> {
    return this.kept.get('', async () => {
      const windows = await this.model
        .find({ stage: 'published' } as never, { history: 0, proposed: 0, outbox: 0, commands: 0 })
        .sort({ _id: 1 })
        .lean<Stored<SingleWindow>[]>()
        .exec();
      return windows.map((window) => ({ line: lineOf(window), audience: window.audience }));
    });
  }

  /** The Members that have a record, at whatever stage. */
  async present(): Promise<Set<string>> {
    const found = await this.model.find({}, { _id: 1 }).lean<{ _id: string }[]>().exec();
    return new Set(found.map(({ _id }) => _id));
  }

  /** An answer made once for all who ask the same, until a window changes. */
  answer(key: string, make: () => Promise<string>): Promise<string> {
    return this.answers.get(key, async () => ({ text: await make() })).then(({ text }) => text);
  }

  protected override written(): void {
    this.kept.clear();
    this.answers.clear();
  }
}
