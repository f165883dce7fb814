import { type EventOf, searchSaved } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { KeptSearches } from './kept-searches.js';

@OnEvent(searchSaved, 'dissemination')
export class KeepSavedSearch {
  constructor(private readonly searches: KeptSearches) {}

  handle({ data, aggregate }: EventOf<typeof searchSaved>): Promise<void> {
    return this.searches.keep({ ...data, told: aggregate.sequence, forgotten: false });
  }
}
