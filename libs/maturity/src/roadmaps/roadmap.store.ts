import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Roadmap, roadmapFields } from './roadmap.js';

export const roadmapSchema = aggregateSchema(roadmapFields).index({ member: 1, start: -1 });
roadmapSchema.set('collection', 'roadmaps');

const listed = 100;

@Injectable()
export class RoadmapStore extends AggregateStore<Roadmap> {
  constructor(
    @InjectModel('Roadmap', 'maturity') model: Model<Stored<Roadmap>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'maturity.roadmap', notFound: 'maturity.roadmap-not-found' }, transport, clock);
  }

  of(members: string[]): Promise<Stored<Roadmap>[]> {
    return this.model
      .find({ member: { $in: members } } as never)
      .sort({ start: -1, _id: 1 })
      .limit(listed)
      .lean<Stored<Roadmap>[]>()
      .exec();
  }
}
