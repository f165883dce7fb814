import { Inject, type Type } from '@nestjs/common';
import type { Envelope } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from '../finding/search-engine.token.js';
import type { Mapping } from './mapping.js';
import { mappings } from './mappings.js';

/** The reactions that keep the index, one for each mapping. */
export const indexing: Type[] = mappings.map(reactionTo);

function reactionTo({ event, toIndex }: Mapping): Type {
  class Index {
    constructor(@Inject(SEARCH_ENGINE) private readonly engine: SearchEngine) {}

    handle(given: Envelope): Promise<void> {
      const indexed = toIndex(given);
      return 'save' in indexed
        ? this.engine.save([indexed.save])
        : this.engine.remove(indexed.remove, given.aggregate.sequence);
    }
  }
  Object.defineProperty(Index, 'name', { value: `Index(${event.type})` });
  OnEvent(event, 'search')(Index);
  return Index;
}
