import { type EventOf, searchForgotten } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { KeptSearches } from './kept-searches.js';

/** Who forgets a search no longer follows it. */
@OnEvent(searchForgotten, 'dissemination')
export class ForgetSavedSearch {
  constructor(private readonly searches: KeptSearches) {}

  handle({ data, aggregate }: EventOf<typeof searchForgotten>): Promise<void> {
    const { id, person } = data;
    return this.searches.keep({ id, person, name: '', query: '', told: aggregate.sequence, forgotten: true });
  }
}
