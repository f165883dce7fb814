import { Inject } from '@nestjs/common';
import { type EventOf, practicePublished } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from '../finding/engine.provider.js';
import { practiceDocument } from './practice-document.js';

@OnEvent(practicePublished, 'search')
export class IndexPublishedPractice {
  constructor(@Inject(SEARCH_ENGINE) private readonly engine: SearchEngine) {}

  handle(event: EventOf<typeof practicePublished>) {
    return this.engine.save([practiceDocument(event)]);
  }
}
