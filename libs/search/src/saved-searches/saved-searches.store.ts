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

  /** Whose searches ask what: their ids, by query. */
  async byQuery(): Promise<Map<string, string[]>> {
    const kept = new Map<string, string[]>();
    const people = this.model.find({}, { 'items.id': 1, 'items.query': 1 }).lean<Stored<SavedSearches>>().cursor();
    for await (const { items } of people)
      for (const { id, query } of items) kept.set(query, [...(kept.get(query) ?? []), id]);
    return kept;
  }
}
