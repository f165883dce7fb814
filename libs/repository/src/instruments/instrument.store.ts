import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type Instrument, instrumentFields } from './instrument.js';

export const instrumentSchema = aggregateSchema(instrumentFields);
instrumentSchema.set('collection', 'instruments');

/** A register has some dozens of entries: lists read it whole and choose in memory. */
const most = 2_000;

@Injectable()
export class InstrumentStore extends AggregateStore<Instrument> {
  constructor(
    @InjectModel('Instrument', 'repository') model: Model<Stored<Instrument>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'repository.instrument', notFound: 'repository.instrument-not-found' }, transport, clock);
  }

  /** All entries without their history, by code. */
  all(): Promise<Stored<Instrument>[]> {
    return this.model
      .find({}, { history: 0, outbox: 0 })
      .sort({ _id: 1 })
      .limit(most)
      .lean<Stored<Instrument>[]>()
      .exec();
  }
}
