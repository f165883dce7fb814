import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Measure, measureFields } from './measure.js';

export const measureSchema = aggregateSchema(measureFields);
measureSchema.set('collection', 'tfa-measures');

@Injectable()
export class MeasureStore extends AggregateStore<Measure> {
  constructor(
    @InjectModel('Measure', 'repository') model: Model<Stored<Measure>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'repository.measure', notFound: 'repository.measure-not-found' }, transport, clock);
  }

  all(): Promise<Stored<Measure>[]> {
    return this.model.find({}, { outbox: 0 }).lean<Stored<Measure>[]>().exec();
  }
}
