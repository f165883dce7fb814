import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@digital-customs/platform';
import { IndexKeeper, SEARCH_THREAD, searchEngine } from './finding/engine.provider.js';
import { Search } from './finding/search.js';
import { IndexPublishedPractice } from './practices/on-practice-published.js';
import { DropWithdrawnPractice } from './practices/on-practice-withdrawn.js';

/** One index over everything that the other services announce. */
@Module({})
export class SearchModule {
  static for({ thread = true } = {}): DynamicModule {
    return {
      module: SearchModule,
      imports: [ServiceModule.for('search')],
      controllers: [Search, IndexPublishedPractice, DropWithdrawnPractice],
      providers: [{ provide: SEARCH_THREAD, useValue: thread }, searchEngine, IndexKeeper],
    };
  }
}
