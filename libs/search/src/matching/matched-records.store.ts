import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type MatchedRecord, matchedRecordFields } from './matched-record.js';

export const matchedRecordSchema = aggregateSchema(matchedRecordFields);
matchedRecordSchema.set('collection', 'matched-records');

@Injectable()
export class MatchedRecordStore extends AggregateStore<MatchedRecord> {
  constructor(
    @InjectModel('MatchedRecord', 'search') model: Model<Stored<MatchedRecord>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'search.matches', notFound: 'platform.not-found' }, transport, clock);
  }
}
