import { Inject } from '@nestjs/common';
import { type EventOf, practiceWithdrawn } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from '../finding/engine.provider.js';
import { practiceDocumentId } from './practice-document.js';

@OnEvent(practiceWithdrawn, 'search')
export class DropWithdrawnPractice {
  constructor(@Inject(SEARCH_ENGINE) private readonly engine: SearchEngine) {}

  handle({ data, aggregate }: EventOf<typeof practiceWithdrawn>) {
    return this.engine.remove(practiceDocumentId(data.id), aggregate.sequence);
  }
}
