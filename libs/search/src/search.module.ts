import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@digital-customs/platform';
import { CustomsWords } from './customs-words/customs-words.js';
import { GroupStore, groupSchema } from './customs-words/group.store.js';
import { VocabularyRoutes } from './customs-words/vocabulary-routes.js';
import { indexing } from './documents/indexing.js';
import { SearchFeed } from './feed/search-feed.js';
import { IndexKeeper, SEARCH_THREAD, searchEngine } from './finding/engine.provider.js';
import { IndexRoutes } from './finding/index-routes.js';
import { Search } from './finding/search.js';
import { Similar } from './finding/similar.js';
import { Suggest } from './finding/suggest.js';
import { FreshRecords, freshRecordSchema } from './matching/fresh-records.js';
import { MatchedRecordStore, matchedRecordSchema } from './matching/matched-records.store.js';
import { MatchSearches } from './matching/match-searches.js';
import { SavedSearchRoutes } from './saved-searches/saved-search-routes.js';
import { SavedSearchStore, savedSearchesSchema } from './saved-searches/saved-searches.store.js';
import { ListUnanswered } from './unanswered/list-unanswered.js';
import { UnansweredWords, unansweredSchema } from './unanswered/unanswered-words.js';

const models = [
  { name: 'CustomsWords', schema: groupSchema },
  { name: 'SavedSearches', schema: savedSearchesSchema },
  { name: 'Unanswered', schema: unansweredSchema },
  { name: 'FreshRecord', schema: freshRecordSchema },
  { name: 'MatchedRecord', schema: matchedRecordSchema },
];

/** One index over everything that the other services announce. */
@Module({})
export class SearchModule {
  static for({ thread = true } = {}): DynamicModule {
    return {
      module: SearchModule,
      imports: [ServiceModule.for('search', models)],
      controllers: [
        Search,
        SearchFeed,
        Suggest,
        Similar,
        VocabularyRoutes,
        SavedSearchRoutes,
        ListUnanswered,
        IndexRoutes,
        ...indexing,
      ],
      providers: [
        { provide: SEARCH_THREAD, useValue: thread },
        searchEngine,
        IndexKeeper,
        GroupStore,
        SavedSearchStore,
        FreshRecords,
        MatchedRecordStore,
        MatchSearches,
        CustomsWords,
        UnansweredWords,
      ],
    };
  }
}
