import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, SearchRequest, SearchResponse } from '@digital-customs/contracts';
import { Allow, By, writeCursor } from '@digital-customs/platform';
import { CustomsWords } from '../customs-words/customs-words.js';
import type { SearchEngine, SearchQuery } from '../engine/search-engine.js';
import { UnansweredWords } from '../unanswered/unanswered-words.js';
import { SEARCH_ENGINE } from './search-engine.token.js';
import { hitView } from './hit-view.js';
import { loosen, openCalls } from './search-help.js';
import { toQuery } from './to-query.js';

@ApiTags('search')
@Controller('search')
export class Search {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly words: CustomsWords,
    private readonly unanswered: UnansweredWords,
  ) {}

  /** Finds what the reader may see, by words and filters, with counts that never tell of anything else. */
  @Get()
  @Allow('search.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: SearchResponse })
  async search(@Query({ schema: SearchRequest }) request: SearchRequest, @By() actor: Actor): Promise<SearchResponse> {
    const { query, asked } = toQuery(request, actor);
    const { next, hits, ...found } = await this.engine.search(query);
    return {
      ...found,
      hits: hits.map(hitView),
      help: found.total === 0 ? await this.help(query) : null,
      next: next ? writeCursor(asked, next) : null,
    };
  }

  private async help(query: SearchQuery): Promise<SearchResponse['help']> {
    const [loosened, calls] = await Promise.all([loosen(this.engine, query), openCalls(this.engine, query)]);
    if (loosened.length === 0) this.unanswered.note(query.text);
    return { loosen: loosened, related: this.words.near(query.text, query.language), calls };
  }
}
