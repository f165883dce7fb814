import { Inject, type Type } from '@nestjs/common';
import type { Envelope } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { type Mapping, mappings } from '@digital-customs/records';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from '../finding/search-engine.token.js';
import { FreshRecords } from '../matching/fresh-records.js';

/** The reactions that keep the index, one for each mapping. */
export const indexing: Type[] = mappings.map(reactionTo);

function reactionTo({ event, toRecord }: Mapping): Type {
  class Index {
    constructor(
      @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
      @Inject(FreshRecords) private readonly fresh: FreshRecords,
    ) {}

    async handle(given: Envelope): Promise<void> {
      const recorded = toRecord(given);
      if ('remove' in recorded) return this.engine.remove(recorded.remove, given.aggregate.sequence);
      await this.engine.save([recorded.save]);
      await this.fresh.add(recorded.save);
    }
  }
  Object.defineProperty(Index, 'name', { value: `Index(${event.type})` });
  OnEvent(event, 'search')(Index);
  return Index;
}
