import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Recurring } from '@digital-customs/platform';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from '../finding/search-engine.token.js';
import { askedBy } from '../saved-searches/count-saved.js';
import { SavedSearchStore } from '../saved-searches/saved-searches.store.js';
import { FreshRecords } from './fresh-records.js';
import { matchAnew, unmatched } from './matched-record.js';
import { MatchedRecordStore } from './matched-records.store.js';

const index: Actor = { id: null, name: 'Search', grants: [] };

/** Records held against the searches together. */
const batch = 100;

/**
 * Holds what was indexed against the searches that people keep, each distinct one once, and tells which find it. Whether
 * the owner of a search may read the record is asked where they are told of it.
 */
@Injectable()
export class MatchSearches extends Recurring {
  protected readonly every = 5_000;

  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(FreshRecords) private readonly fresh: FreshRecords,
    @Inject(SavedSearchStore) private readonly searches: SavedSearchStore,
    @Inject(MatchedRecordStore) private readonly matched: MatchedRecordStore,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (;;) {
      const records = await this.fresh.next(batch);
      if (records.length === 0) return;
      const only = records.map(({ _id }) => _id);
      const audience = [...new Set(records.flatMap((record) => record.audience))];
      const found = new Map<string, string[]>(only.map((id) => [id, []]));
      for (const [query, searches] of await this.searches.byQuery()) {
        const asked = askedBy(query);
        if (!asked) continue;
        const { hits } = await this.engine.search({ ...asked, audience, only, limit: only.length });
        for (const { id } of hits) found.get(id)?.push(...searches);
      }
      for (const [id, searches] of found) await this.tell(id, searches);
      await this.fresh.done(records);
    }
  }

  private async tell(id: string, searches: string[]): Promise<void> {
    const before = await this.matched.find(id);
    if (matchAnew(id, before ?? unmatched, searches).events.length === 0) return;
    await this.matched.changeOrBegin(id, index, unmatched, (now) => matchAnew(id, now, searches));
  }
}
