import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { AggregateStore, aggregateSchema, Clock, EventTransport, type Stored } from '@digital-customs/platform';
import { type SavedSearches, savedSearchFields } from './saved-searches.js';

export const savedSearchesSchema = aggregateSchema(savedSearchFields);
savedSearchesSchema.set('collection', 'saved-searches');

/** One aggregate for each person, by the person's id. */
@Injectable()
export class SavedSearchStore extends AggregateStore<SavedSearches> {
  constructor(
    @InjectModel('SavedSearches', 'search') model: Model<Stored<SavedSearches>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
  ) {
    super(model, { topic: 'search.saved-searches', notFound: 'search.saved-search-not-found' }, transport, clock);
  }
}
