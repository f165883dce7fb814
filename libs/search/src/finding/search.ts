import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  type PracticeCard,
  readerTokens,
  searchFacets,
  SearchRequest,
  SearchResponse,
} from '@digital-customs/contracts';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import type { SearchEngine, SearchHit, SearchPosition } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from './engine.provider.js';

@ApiTags('search')
@Controller('search')
export class Search {
  constructor(@Inject(SEARCH_ENGINE) private readonly engine: SearchEngine) {}

  /** Finds what the reader may see, by words and filters, with counts that never tell of anything else. */
  @Get()
  @Allow('search.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: SearchResponse })
  async search(@Query({ schema: SearchRequest }) request: SearchRequest, @By() actor: Actor): Promise<SearchResponse> {
    const { cursor, limit, q, year_from, year_to, reader_language, sort, ...filters } = request;
    const audience = readerTokens(actor);
    const asked = { q, year_from, year_to, reader_language, sort, filters, audience };
    const { next, hits, ...found } = await this.engine.search({
      text: q,
      audience,
      filters: Object.fromEntries(searchFacets.map((facet) => [facet, filters[facet] ?? []])),
      yearFrom: year_from,
      yearTo: year_to,
      language: reader_language,
      sort,
      facets: [...searchFacets],
      limit,
      after: cursor ? readCursor<SearchPosition>(asked, cursor) : undefined,
    });
    return { ...found, hits: hits.map(hitView), next: next ? writeCursor(asked, next) : null };
  }
}

function hitView({ version, payload, ...hit }: SearchHit): SearchResponse['hits'][number] {
  void version;
  return { ...hit, id: hit.id.slice(hit.id.indexOf('/') + 1), type: 'practice', practice: payload as PracticeCard };
}
