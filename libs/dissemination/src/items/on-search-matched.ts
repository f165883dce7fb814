import { type EventOf, searchMatched } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { Items } from './items.js';

@OnEvent(searchMatched, 'dissemination')
export class NoteMatchedSearches {
  constructor(private readonly items: Items) {}

  handle({ data, aggregate }: EventOf<typeof searchMatched>): Promise<void> {
    return this.items.match({ id: data.record, searches: data.searches }, aggregate.sequence);
  }
}
