import { Controller, Get, Header, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, SearchExportRequest, SearchRequest, SearchResponse } from '@digital-customs/contracts';
import { everyItem, exported, GetExported } from '@digital-customs/documents';
import { Allow, By, Clock, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { CustomsWords } from '../customs-words/customs-words.js';
import type { SearchEngine, SearchQuery } from '../engine/search-engine.js';
import { UnansweredWords } from '../unanswered/unanswered-words.js';
import { SEARCH_ENGINE } from './search-engine.token.js';
import { hitTable } from './hit-table.js';
import { hitView } from './hit-view.js';
import { loosen, openCalls } from './search-help.js';
import { toQuery } from './to-query.js';

@ApiTags('search')
@Controller()
export class Search {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly words: CustomsWords,
    private readonly unanswered: UnansweredWords,
    private readonly clock: Clock,
  ) {}

  /** Finds what the reader may see, by words and filters, with counts that never tell of anything else. */
  @Get('search')
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

  /** All that a search with its filters finds, as a file. */
  @GetExported('search')
  @Allow('search.read')
  export(
    @Param('format') format: string,
    @Query({ schema: SearchExportRequest }) { lang, ...query }: z.infer<typeof SearchExportRequest>,
    @By() actor: Actor,
  ): Promise<StreamableFile> {
    const items = everyItem(async (cursor) => {
      const { hits, next } = await this.search({ ...query, reader_language: lang, cursor, limit: 100 }, actor);
      return { items: hits, next };
    });
    return exported(hitTable, format, items, { language: lang, at: this.clock.now() });
  }

  private async help(query: SearchQuery): Promise<SearchResponse['help']> {
    const [loosened, calls] = await Promise.all([loosen(this.engine, query), openCalls(this.engine, query)]);
    if (loosened.length === 0) this.unanswered.note(query.text);
    return { loosen: loosened, related: this.words.near(query.text, query.language), calls };
  }
}
