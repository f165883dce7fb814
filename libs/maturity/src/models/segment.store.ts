import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type Actor, segmentPublished } from '@digital-customs/contracts';
import {
  AggregateStore,
  aggregateSchema,
  changed,
  Clock,
  EventTransport,
  type Stored,
} from '@digital-customs/platform';
import { ModelBook } from './model-book.js';
import { ModelStore } from './model.store.js';

/** A segment over all versions of the model: which of them it was last announced from. Its id is the segment's code. */
interface SegmentState {
  model: string | null;
  status: 'proposed' | 'endorsed' | null;
}

export const segmentSchema = aggregateSchema(['model', 'status']);
segmentSchema.set('collection', 'segments');

const system: Actor = { id: null, name: 'Maturity model', grants: [] };

/** Tells the others what the segments of the model in force are, at the first start and after each endorsement. */
@Injectable()
export class SegmentStore extends AggregateStore<SegmentState> implements OnApplicationBootstrap {
  constructor(
    @InjectModel('Segment', 'maturity') model: Model<Stored<SegmentState>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(ModelBook) private readonly book: ModelBook,
    @Inject(ModelStore) private readonly models: ModelStore,
  ) {
    super(model, { topic: 'maturity.segment', notFound: 'platform.not-found' }, transport, clock);
  }

  override async onApplicationBootstrap() {
    await super.onApplicationBootstrap();
    await this.publish();
  }

  async publish(): Promise<void> {
    const text = await this.book.inForce();
    const { version: model } = text;
    const { stage } = await this.models.load(model, { stage: 1 });
    const status = stage === 'endorsed' ? 'endorsed' : 'proposed';
    for (const segment of text.segments) {
      const known = await this.find(segment.id);
      if (known?.model === model && known.status === status) continue;
      const told = segmentPublished({ model, status, segment, url: `/maturity/segments/${segment.id}` });
      await this.changeOrBegin(segment.id, system, { model: null, status: null }, (before) =>
        before.model === model && before.status === status ? changed(before) : changed({ model, status }, told),
      );
    }
  }
}
